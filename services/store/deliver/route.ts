import { z } from 'zod';
import { FindingKind, FindingStatus, Severity } from '../../model/index.ts';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import type { SinkStore } from '../sink-contract.ts';
import { upsert } from '../write/bulk.ts';
import { tables } from '../write/tables.ts';
import { lockLines, markHeads } from './heads.ts';
import { routingShape } from './sinks.ts';
import { dueAt, isWanted } from './wanted.ts';

const newsShape = z.object({
  id: column.text,
  seq: column.int,
  finding_id: column.text,
  finding: z
    .object({
      status: z.enum(FindingStatus),
      kind: z.enum(FindingKind),
      type: z.string(),
      severity: z.enum(Severity),
      accountId: z.string(),
    })
    .nullable(),
});
const sinkShape = z.object({ id: column.text, routing: routingShape });
/** News of findings that are stored no longer is no news. */
const routable = `e.id, e.seq, e.finding_id, CASE WHEN e.subject = 'FINDING' THEN jsonb_build_object('status', e.status, 'kind', f.kind,
    'type', f.type, 'severity', f.severity, 'accountId', f.account_id) END AS finding
  FROM outbox_events e LEFT JOIN findings f ON f.id = e.finding_id WHERE (f.id IS NOT NULL OR e.subject <> 'FINDING') AND`;

/** From the outbox to the queues of sinks. */
export function routing(db: Db): Pick<SinkStore, 'routeOutbox' | 'previewRouting'> {
  return {
    routeOutbox: (limit, now) =>
      db.write(async (tx) => {
        await lockLines(tx, 'alone');
        const ids = await tx.rows(
          z.object({ id: column.text }),
          'SELECT id FROM outbox_events WHERE NOT routed ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED',
          [limit],
        );
        if (ids.length === 0) return 0;
        const eventIds = ids.map(({ id }) => id);
        const news = await tx.rows(newsShape, `SELECT ${routable} e.id = ANY($1::text[])`, [eventIds]);
        const sinks = await tx.rows(sinkShape, 'SELECT id, routing FROM sinks WHERE enabled', []);
        const rows = sinks.flatMap((sink) =>
          news
            .filter(({ finding }) => isWanted(sink.routing, finding))
            .map((each) => ({
              sink_id: sink.id,
              event_id: each.id,
              finding_id: each.finding_id,
              seq: each.seq,
              state: 'PENDING',
              attempts: 0,
              due_at: new Date(dueAt(sink.routing, Date.parse(now))).toISOString(),
              queued_at: now,
            })),
        );
        await upsert(tx, tables.deliveries, rows, { update: [] });
        await markHeads(
          tx,
          [...new Set(rows.map((row) => row.sink_id))],
          [...new Set(rows.map((row) => row.finding_id))],
        );
        await tx.run('UPDATE outbox_events SET routed = true WHERE id = ANY($1::text[])', [eventIds]);
        return ids.length;
      }),

    async previewRouting(wanted, since) {
      const news = await db.rows(
        newsShape,
        Prisma.sql`SELECT ${Prisma.raw(routable)} e.occurred_at >= ${since}::timestamptz`,
      );
      return news.filter(({ finding }) => isWanted(wanted, finding)).length;
    },
  };
}
