import { z } from 'zod';
import { OrgsweepError } from '../model/index.ts';
import { column } from './column.ts';
import type { Tx } from './db.ts';

/**
 * CONFLICT when another row of the table than `id` has the name; `live` is which rows count (a condition). For names that are given or
 * changed: databases from before may have doubles, which stay, so that no index does it. Holds a lock until the transaction ends, so that
 * of two that take one name at once one does.
 */
export async function uniqueName(
  tx: Tx,
  table: 'rules' | 'sinks' | 'schedules' | 'finding_rules' | 'remediation_policies',
  live: string,
  { id, name, noun }: { readonly id: string; readonly name: string; readonly noun: string },
): Promise<void> {
  await tx.rows(z.object({}), 'SELECT FROM pg_advisory_xact_lock(hashtextextended($1, 0))', [`${table} ${name}`]);
  const sql = `SELECT id FROM ${table} WHERE name = $1 AND id <> $2 AND ${live} LIMIT 1`;
  const [taken] = await tx.rows(z.object({ id: column.text }), sql, [name, id]);
  if (taken === undefined) return;
  throw new OrgsweepError('CONFLICT', `There is ${noun} "${name}" already.`, {
    advice: `Give it another name, or change that one (${taken.id}).`,
  });
}
