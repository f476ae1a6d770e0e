import { z } from 'zod';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import type { DeadLetter, SinkStore } from '../sink-contract.ts';
import { lockLines, markHeads } from './heads.ts';

const dueShape = z.object({ event_id: column.text, attempts: column.int, queued_at: column.time });
const healthShape = z.object({
  pending: column.int,
  delivered: column.int,
  dead: column.int,
  last_delivered_at: column.maybeTime,
  oldest_pending_at: column.maybeTime,
  last_code: column.maybeText,
});

const deadShape = z
  .object({
    event_id: column.text,
    finding_id: column.text,
    code: column.maybeText,
    detail: column.maybeText,
    attempts: column.int,
    ended_at: column.time,
  })
  .transform(
    (row): DeadLetter => ({
      eventId: row.event_id,
      findingId: row.finding_id,
      code: row.code ?? 'UNKNOWN',
      detail: row.detail ?? '',
      attempts: row.attempts,
      endedAt: row.ended_at,
    }),
  );

/** The queue of each sink. */
export function queues(
  db: Db,
): Pick<SinkStore, 'dueDeliveries' | 'nextDueAt' | 'recordOutcomes' | 'deadLetters' | 'replayDead' | 'sinkHealth'> {
  return {
    async dueDeliveries(sinkId, limit, now) {
      const rows = await db.rows(
        dueShape,
        Prisma.sql`SELECT d.event_id, d.attempts, d.queued_at FROM deliveries d
          WHERE d.sink_id = ${sinkId} AND d.state = 'PENDING' AND d.head AND d.due_at <= ${now}::timestamptz
          ORDER BY d.due_at, d.seq LIMIT ${limit}`,
      );
      return rows.map((row) => ({ eventId: row.event_id, attempts: row.attempts, queuedAt: row.queued_at }));
    },

    async nextDueAt(sinkId) {
      const [row] = await db.rows(
        z.object({ at: column.maybeTime }),
        Prisma.sql`SELECT min(due_at) AS at FROM deliveries WHERE sink_id = ${sinkId} AND state = 'PENDING' AND head`,
      );
      return row?.at ?? null;
    },

    async recordOutcomes(sinkId, outcomes, now, tickets = false) {
      const cells = outcomes.map((outcome) => ({
        eventId: outcome.eventId,
        state: outcome.state,
        dueAt: outcome.state === 'PENDING' ? outcome.dueAt : null,
        endedAt: outcome.state === 'PENDING' ? null : now,
        code: outcome.state === 'DELIVERED' ? null : outcome.code,
        detail: outcome.state === 'DEAD' ? outcome.detail : null,
        remoteId: outcome.state === 'DELIVERED' ? outcome.remoteId : null,
      }));
      const of = <K extends keyof (typeof cells)[number]>(name: K) => cells.map((cell) => cell[name]);
      await db.write(async (tx) => {
        await lockLines(tx, 'shared');
        // What has been delivered stays so, whatever a slower double of this try says. Ids are named twice: without statistics the planner
        // compares the whole queue with each of them.
        const ended = await tx.rows(
          z.object({ finding_id: column.text }),
          `UPDATE deliveries d SET state = u.state, attempts = d.attempts + 1, due_at = COALESCE(u.due_at, d.due_at), ended_at = u.ended_at,
             head = u.ended_at IS NULL, code = u.code, detail = u.detail, remote_id = COALESCE(u.remote_id, d.remote_id)
           FROM unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::text[], $8::text[])
             AS u(event_id, state, due_at, ended_at, code, detail, remote_id)
           WHERE d.sink_id = $1 AND d.event_id = ANY($2::text[]) AND d.event_id = u.event_id AND d.state = 'PENDING' RETURNING d.finding_id`,
          [sinkId, of('eventId'), of('state'), of('dueAt'), of('endedAt'), of('code'), of('detail'), of('remoteId')],
        );
        await markHeads(
          tx,
          [sinkId],
          ended.map((row) => row.finding_id),
        );
        if (tickets)
          await tx.run(
            `INSERT INTO tickets (sink_id, finding_id, remote_id)
             SELECT DISTINCT ON (finding_id) sink_id, finding_id, remote_id FROM deliveries
             WHERE sink_id = $1 AND event_id = ANY($2::text[]) AND remote_id IS NOT NULL ORDER BY finding_id, seq DESC
             ON CONFLICT (sink_id, finding_id) DO UPDATE SET remote_id = EXCLUDED.remote_id`,
            [sinkId, of('eventId')],
          );
      });
    },

    replayDead: (sinkId, now) =>
      db.write(async (tx) => {
        await lockLines(tx, 'alone');
        // What was true before something later was delivered would be told as if it were so now: it goes.
        await tx.run(
          `DELETE FROM deliveries d WHERE d.sink_id = $1 AND d.state = 'DEAD' AND EXISTS (SELECT FROM deliveries l
             WHERE l.sink_id = d.sink_id AND l.finding_id = d.finding_id AND l.state = 'DELIVERED' AND l.seq > d.seq)`,
          [sinkId],
        );
        const replayed = await tx.rows(
          z.object({ finding_id: column.text }),
          `UPDATE deliveries SET state = 'PENDING', attempts = 0, due_at = $2, queued_at = $2, ended_at = NULL
           WHERE sink_id = $1 AND state = 'DEAD' RETURNING finding_id`,
          [sinkId, now],
        );
        await markHeads(
          tx,
          [sinkId],
          replayed.map((row) => row.finding_id),
        );
        return replayed.length;
      }),

    deadLetters: (sinkId, limit) =>
      db.rows(
        deadShape,
        Prisma.sql`SELECT event_id, finding_id, code, detail, attempts, ended_at FROM deliveries
          WHERE sink_id = ${sinkId} AND state = 'DEAD' ORDER BY ended_at DESC, seq DESC LIMIT ${limit}`,
      ),

    async sinkHealth(sinkId) {
      const [row] = await db.rows(
        healthShape,
        Prisma.sql`SELECT count(*) FILTER (WHERE state = 'PENDING') AS pending, count(*) FILTER (WHERE state = 'DELIVERED') AS delivered,
            count(*) FILTER (WHERE state = 'DEAD') AS dead, max(ended_at) FILTER (WHERE state = 'DELIVERED') AS last_delivered_at,
            min(queued_at) FILTER (WHERE state = 'PENDING') AS oldest_pending_at,
            (SELECT code FROM deliveries WHERE sink_id = ${sinkId} AND code IS NOT NULL ORDER BY COALESCE(ended_at, due_at) DESC LIMIT 1) AS last_code
          FROM deliveries WHERE sink_id = ${sinkId}`,
      );
      if (row === undefined) throw new RangeError('an aggregate gives one row');
      return {
        pending: row.pending,
        delivered: row.delivered,
        dead: row.dead,
        lastDeliveredAt: row.last_delivered_at,
        oldestPendingAt: row.oldest_pending_at,
        lastCode: row.last_code,
      };
    },
  };
}
