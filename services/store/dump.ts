import pg from 'pg';
import { z } from 'zod';
import { storeError } from './store-error.ts';

/** Columns that hold the wall clock, and so differ between two runs of the same sweep; everything else must not. */
const wallClockColumns: Readonly<Record<string, readonly string[]>> = {
  sweeps: ['finished_at'],
  schedules: ['created_at', 'updated_at'],
  // `seq` counts tries, too.
  outbox_events: ['seq'],
  change_events: ['received_at'],
  change_dead_letters: ['received_at'],
  finding_rules: ['created_at', 'ended_at'],
  rules: ['created_at', 'deleted_at'],
  rule_versions: ['created_at'],
  audit_events: ['id', 'at', 'seq', 'hash'],
};

const rowShape = z.record(z.string(), z.unknown());

/** Every row of every table, sorted by primary key, without `wallClockColumns`: two stores hold the same when this is equal as JSON. */
export async function dumpTables(databaseUrl: string): Promise<Record<string, Record<string, unknown>[]>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    // One snapshot over all tables.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const keys = await client.query(
      `SELECT c.relname AS "table", array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) AS key
       FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey)
       WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
       GROUP BY c.relname ORDER BY c.relname`,
    );
    const dump: Record<string, Record<string, unknown>[]> = {};
    for (const { table, key } of z.array(z.object({ table: z.string(), key: z.array(z.string()) })).parse(keys.rows)) {
      const leftOut = new Set(wallClockColumns[table]);
      const { rows } = await client.query(
        `SELECT * FROM ${client.escapeIdentifier(table)} ORDER BY ${key.map((name) => client.escapeIdentifier(name)).join(', ')}`,
      );
      const kept = rows.map((row) =>
        Object.fromEntries(
          Object.entries(rowShape.parse(row))
            .filter(([name]) => !leftOut.has(name))
            .map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value]),
        ),
      );
      // Where the key itself comes from the clock, order is by what is left.
      const byContent = (row: Record<string, unknown>) => JSON.stringify(row);
      dump[table] = key.some((name) => leftOut.has(name))
        ? kept.sort((a, b) => (byContent(a) < byContent(b) ? -1 : 1))
        : kept;
    }
    return dump;
  } catch (error) {
    throw storeError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
