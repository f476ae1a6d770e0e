import { z } from 'zod';
import { column } from '../column.ts';
import type { Db } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import type { SinkStore, TicketRecord } from '../sink-contract.ts';

const shape = z
  .object({
    sink_id: column.text,
    finding_id: column.text,
    remote_id: column.text,
    state: column.maybeText,
    closed: z.boolean(),
    checked_at: column.maybeTime,
  })
  .transform(
    (row): TicketRecord => ({
      sinkId: row.sink_id,
      findingId: row.finding_id,
      remoteId: row.remote_id,
      state: row.state,
      closed: row.closed,
      checkedAt: row.checked_at,
    }),
  );
const columns = Prisma.raw('sink_id, finding_id, remote_id, state, closed, checked_at');

/** Tickets that sinks made, and what became of them. */
export function tickets(db: Db): Pick<SinkStore, 'ticketsToCheck' | 'recordTickets' | 'ticketsByFindingIds'> {
  return {
    ticketsToCheck: (sinkId, checkedBefore, limit) =>
      db.rows(
        shape,
        Prisma.sql`SELECT ${columns} FROM tickets
          WHERE sink_id = ${sinkId} AND (checked_at IS NULL OR checked_at < ${checkedBefore}::timestamptz)
          ORDER BY checked_at NULLS FIRST, finding_id LIMIT ${limit}`,
      ),

    recordTickets: async (sinkId, states, now) => {
      await db.write((tx) =>
        tx.run(
          `UPDATE tickets t SET state = u.state, closed = u.closed, checked_at = $5
           FROM unnest($2::text[], $3::text[], $4::boolean[]) AS u(remote_id, state, closed)
           WHERE t.sink_id = $1 AND t.remote_id = u.remote_id`,
          [
            sinkId,
            states.map(({ remoteId }) => remoteId),
            states.map(({ state }) => state),
            states.map(({ closed }) => closed),
            now,
          ],
        ),
      );
    },

    ticketsByFindingIds: async (findingIds) => {
      const rows = await db.rows(
        shape,
        Prisma.sql`SELECT ${columns} FROM tickets WHERE finding_id = ANY(${[...findingIds]}::text[]) ORDER BY sink_id`,
      );
      const found = new Map<string, TicketRecord[]>();
      for (const row of rows) found.set(row.findingId, [...(found.get(row.findingId) ?? []), row]);
      return found;
    },
  };
}
