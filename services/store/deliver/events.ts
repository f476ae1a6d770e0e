import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FindingEvent } from '../../model/index.ts';
import { FindingStatus } from '../../model/index.ts';
import { column } from '../column.ts';
import type { ChangeStore, FindingRow, QueryStore } from '../contract.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import type { SinkStore } from '../sink-contract.ts';

type Reads = Pick<QueryStore, 'findingsByIds' | 'detectionsByFindingIds' | 'bucketsByNames' | 'accountsByIds'> &
  Pick<ChangeStore, 'causesByFindingIds'>;
type Surroundings = Pick<FindingEvent, 'finding' | 'detections' | 'bucket' | 'accountName' | 'cause'>;
const status = z.enum(FindingStatus);
const judgedShape = z.object({ id: column.text, sweep_id: column.text, sweep_at: column.time });
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Findings, by their ids, with what surrounds them. */
async function surround(reads: Reads, findings: readonly FindingRow[]): Promise<ReadonlyMap<string, Surroundings>> {
  const places = new Map(
    findings.map(({ accountId, bucketName: name }) => [`${accountId} ${name}`, { accountId, name }]),
  );
  const [detections, buckets, accounts, causes] = await Promise.all([
    reads.detectionsByFindingIds(findings.map(({ id }) => id)),
    reads.bucketsByNames([...places.values()]),
    reads.accountsByIds(unique(findings.map(({ accountId }) => accountId))),
    reads.causesByFindingIds(findings.filter(({ kind }) => kind === 'POLICY').map(({ id }) => id)),
  ]);
  const bucketOf = new Map(
    buckets.map(({ accountId, name, region, createdAt, posture }) => [
      `${accountId} ${name}`,
      { accountId, name, region, createdAt, posture },
    ]),
  );
  const nameOf = new Map(accounts.map(({ id, name }) => [id, name]));
  return new Map(
    findings.map((finding) => [
      finding.id,
      {
        finding,
        detections: detections.get(finding.id) ?? [],
        bucket: bucketOf.get(`${finding.accountId} ${finding.bucketName}`) ?? null,
        accountName: nameOf.get(finding.accountId) ?? null,
        cause: causes.get(finding.id)?.opened ?? null,
      },
    ]),
  );
}

/** News with everything that a sink may tell of it, and findings as they stand in the same shape. */
export function eventReads(db: Db, reads: Reads): Pick<SinkStore, 'findingEvents' | 'findingsAsEvents'> {
  return {
    async findingEvents(eventIds) {
      if (eventIds.length === 0) return [];
      const news = await db.read((prisma) =>
        prisma.outboxEvent.findMany({ where: { id: { in: [...eventIds] }, subject: 'FINDING' } }),
      );
      const known = await surround(reads, await reads.findingsByIds(unique(news.map(({ findingId }) => findingId))));
      return news.flatMap((each): FindingEvent[] => {
        const about = known.get(each.findingId);
        if (about === undefined) return [];
        return [
          {
            key: each.id,
            sweepId: each.sweepId,
            occurredAt: each.occurredAt.toISOString(),
            status: status.parse(each.status),
            ...about,
          },
        ];
      });
    },

    async findingsAsEvents(findings) {
      if (findings.length === 0) return [];
      const ids = findings.map(({ id }) => id);
      const judged = await db.rows(
        judgedShape,
        Prisma.sql`SELECT id, sweep_id, sweep_at FROM findings WHERE id = ANY(${ids}::text[])`,
      );
      const judgedOf = new Map(judged.map((row) => [row.id, row]));
      const known = await surround(reads, findings);
      return findings.flatMap((finding): FindingEvent[] => {
        const about = known.get(finding.id);
        const by = judgedOf.get(finding.id);
        if (about === undefined || by === undefined) return [];
        const key = createHash('sha256').update(`${finding.id} ${finding.status} ${by.sweep_id}`).digest('hex');
        return [{ key, sweepId: by.sweep_id, occurredAt: by.sweep_at, status: finding.status, ...about }];
      });
    },
  };
}
