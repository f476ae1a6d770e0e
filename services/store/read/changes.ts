import { z } from 'zod';
import type { FindingCause } from '../../model/index.ts';
import { actorShape } from '../actor-shape.ts';
import type { ChangeStore, FindingCauses } from '../change-contract.ts';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';

const causeShape = z.object({
  finding_id: column.text,
  role: z.enum(['OPENED', 'RESOLVED']),
  event_id: column.text,
  first_seen: column.time,
  last_seen: column.time,
  api: column.text,
  service: column.text,
  actor: actorShape,
});
const feedShape = z.object({
  last_received_at: column.maybeTime,
  pending: column.int,
  evaluated: column.int,
  failed: column.int,
  dead: column.int,
});
const letterShape = z
  .object({ id: column.text, reason: column.text, body: column.text, received_at: column.time })
  .transform(({ received_at, ...row }) => ({ ...row, receivedAt: received_at }));

/** What changes have come to. */
export function changeReads(db: Db): Pick<ChangeStore, 'causesByFindingIds' | 'changeFeed' | 'changeDeadLetters'> {
  return {
    causesByFindingIds: async (ids) => {
      const found = new Map<string, FindingCauses>();
      if (ids.length === 0) return found;
      const rows = await db.rows(
        causeShape,
        Prisma.sql`SELECT c.finding_id, c.role, c.event_id, c.first_seen, c.last_seen, e.api, e.service, e.actor
          FROM finding_causes c JOIN change_events e ON e.id = c.event_id WHERE c.finding_id = ANY(${[...ids]}::text[])`,
      );
      for (const { finding_id, role, event_id, first_seen, last_seen, api, service, actor } of rows) {
        const cause: FindingCause = {
          eventId: event_id,
          api,
          service,
          firstSeen: first_seen,
          lastSeen: last_seen,
          actor,
        };
        const known = found.get(finding_id) ?? { opened: null, resolved: null };
        found.set(finding_id, role === 'OPENED' ? { ...known, opened: cause } : { ...known, resolved: cause });
      }
      return found;
    },

    changeFeed: async () => {
      const [row] = await db.rows(
        feedShape,
        Prisma.sql`SELECT (SELECT max(received_at) FROM change_events) AS last_received_at,
            count(*) FILTER (WHERE state = 'PENDING') AS pending, count(*) FILTER (WHERE state = 'EVALUATED') AS evaluated,
            count(*) FILTER (WHERE state = 'FAILED') AS failed, (SELECT count(*) FROM change_dead_letters) AS dead
          FROM change_targets`,
      );
      return {
        lastReceivedAt: row?.last_received_at ?? null,
        pending: row?.pending ?? 0,
        evaluated: row?.evaluated ?? 0,
        failed: row?.failed ?? 0,
        deadLetters: row?.dead ?? 0,
      };
    },

    changeDeadLetters: (limit) =>
      db.rows(
        letterShape,
        Prisma.sql`SELECT id, reason, body, received_at FROM change_dead_letters ORDER BY received_at DESC, id LIMIT ${limit}`,
      ),
  };
}
