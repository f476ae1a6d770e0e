import { z } from 'zod';
import { NewsSubject, type SweepEvent } from '../../model/index.ts';
import { column } from '../column.ts';
import type { AuditStore, CoverageRow, QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import type { SinkStore } from '../sink-contract.ts';
import { sweepColumns, sweepShape } from '../sweep-shape.ts';

const shownGaps = 1_000;
const newsShape = z.object({
  id: column.text,
  subject: z.enum([NewsSubject.SWEEP, NewsSubject.COVERAGE]),
  sweep_id: column.text,
  occurred_at: column.time,
});

/** News of sweeps with what they came to. */
export function sweepNewsReads(
  db: Db,
  reads: Pick<QueryStore, 'coverage' | 'sweepTotals'> & Pick<AuditStore, 'auditHead'>,
): Pick<SinkStore, 'sweepEvents'> {
  const notCovered = (sweepId: string) => ({
    sweepId,
    statuses: ['PARTIAL', 'SKIPPED', 'DENIED', 'FAILED'] as const,
  });

  async function gapsOf(sweepId: string): Promise<SweepEvent['gaps']> {
    const gaps: CoverageRow[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof reads.coverage.page>> = await reads.coverage.page(
        notCovered(sweepId),
        'SCOPE_ASC',
        { first: 200, after },
      );
      gaps.push(...page.edges.map(({ node }) => node));
      after = page.hasNextPage && gaps.length < shownGaps ? (page.edges.at(-1)?.cursor ?? null) : null;
    } while (after !== null);
    return gaps.map(({ id: _, sweepId: __, ...gap }) => gap);
  }

  async function eventOf(news: z.infer<typeof newsShape>): Promise<SweepEvent[]> {
    const sql = Prisma.sql`SELECT ${Prisma.raw(sweepColumns)} FROM sweeps WHERE id = ${news.sweep_id}`;
    const [sweep] = await db.rows(sweepShape, sql);
    if (sweep === undefined) return [];
    const { status, trigger, startedAt, finishedAt, failureCode } = sweep;
    return [
      {
        key: news.id,
        subject: news.subject,
        sweepId: sweep.id,
        occurredAt: news.occurred_at,
        ...{ status, trigger, startedAt, finishedAt, failureCode },
        auditHead: await reads.auditHead(),
        totals: await reads.sweepTotals(sweep.id),
        gapCount: await reads.coverage.count(notCovered(sweep.id)),
        gaps: news.subject === NewsSubject.COVERAGE ? await gapsOf(sweep.id) : [],
      },
    ];
  }

  return {
    async sweepEvents(eventIds) {
      if (eventIds.length === 0) return [];
      const news = await db.rows(
        newsShape,
        Prisma.sql`SELECT id, subject, sweep_id, occurred_at FROM outbox_events
          WHERE id = ANY(${[...eventIds]}::text[]) AND subject IN ('SWEEP', 'COVERAGE') ORDER BY seq`,
      );
      return (await Promise.all(news.map(eventOf))).flat();
    },
  };
}
