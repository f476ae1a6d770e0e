import type { Tx } from '../db.ts';

/** Marks, at each of these sinks, the earliest waiting news of each of these findings as the head of its line, and no other. */
export async function markHeads(tx: Tx, sinkIds: readonly string[], findingIds: readonly string[]): Promise<void> {
  if (sinkIds.length === 0 || findingIds.length === 0) return;
  const lines = `(SELECT DISTINCT s.id AS sink_id, f.id AS finding_id FROM unnest($1::text[]) s(id), unnest($2::text[]) f(id)) l`;
  await tx.run(
    `UPDATE deliveries d SET head = (d.seq = h.seq)
     FROM ${lines} CROSS JOIN LATERAL (
       SELECT e.seq FROM deliveries e WHERE e.finding_id = l.finding_id AND e.sink_id = l.sink_id AND e.state = 'PENDING' ORDER BY e.seq LIMIT 1
     ) h
     WHERE d.finding_id = l.finding_id AND d.sink_id = l.sink_id AND d.state = 'PENDING' AND d.head <> (d.seq = h.seq)`,
    [sinkIds, findingIds],
  );
}

/** Any number that no other advisory lock of ours has. */
const linesLock = 1_869_767_539;

/**
 * Held to the end of the transaction. Whoever puts news into lines holds it alone, whoever takes out of them may share it: in two
 * transactions that do not see each other both would find a line empty, or neither.
 */
export const lockLines = (tx: Tx, how: 'alone' | 'shared'): Promise<number> =>
  tx.run(`SELECT pg_advisory_xact_lock${how === 'shared' ? '_shared' : ''}($1)`, [linesLock]);
