import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { OrgsweepError } from '../model/index.ts';
import { type AppliedMigration, type MigrationState, migrationState } from './migration-state.ts';
import { migrations } from './migrations.ts';
import { sqlState } from './sql-state.ts';
import { storeError } from './store-error.ts';

/** Prisma's own lock for migrations, so that `prisma migrate deploy` and we wait for one another. */
const lockId = 72707369;

/** Prisma's table of applied migrations, as `prisma migrate deploy` makes it. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

const appliedShape = z
  .object({ migration_name: z.string(), checksum: z.string(), finished_at: z.date().nullable() })
  .transform(
    (row): AppliedMigration => ({
      name: row.migration_name,
      checksum: row.checksum,
      finished: row.finished_at !== null,
    }),
  );

async function appliedMigrations(client: pg.ClientBase): Promise<readonly AppliedMigration[]> {
  try {
    const { rows } = await client.query(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name',
    );
    return rows.map((row) => appliedShape.parse(row));
  } catch (error) {
    // No such table: an empty database.
    if (sqlState(error) === '42P01') return [];
    throw error;
  }
}

async function connected<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  let client: pg.Client | null = null;
  try {
    client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 5_000,
      application_name: 'orgsweep migrate',
    });
    client.on('error', () => undefined);
    await client.connect();
    return await work(client);
  } catch (error) {
    throw storeError(error);
  } finally {
    await client?.end().catch(() => undefined);
  }
}

/** Throws STORE_UNAVAILABLE, with what to do, unless the database is exactly what this version of the program needs. */
export function requireHead(state: MigrationState): void {
  switch (state.state) {
    case 'at head':
      return;
    case 'behind':
      throw new OrgsweepError('STORE_UNAVAILABLE', `The database lacks ${state.pending.length} migrations.`, {
        advice: 'Apply them: `npm start` does, or `npx prisma migrate deploy`.',
        detail: state.pending.join(', '),
      });
    case 'ahead':
      throw new OrgsweepError('STORE_UNAVAILABLE', 'A newer version of orgsweep has migrated the database.', {
        advice: 'Run that version, or restore the backup made before the upgrade.',
        detail: state.unknown.join(', '),
      });
    case 'broken':
      throw new OrgsweepError('STORE_UNAVAILABLE', 'A migration of the database failed or was changed after it ran.', {
        advice: 'See `npx prisma migrate status` and Prisma\'s "Patching and hotfixing" for the way back.',
        detail: state.names.join(', '),
      });
  }
}

/** How the database stands to this version's migrations. STORE_UNAVAILABLE when it cannot be reached. */
export async function migrationStatus(databaseUrl: string): Promise<MigrationState> {
  const ours = await migrations();
  return await connected(databaseUrl, async (client) => migrationState(ours, await appliedMigrations(client)));
}

/**
 * Applies pending migrations, each in a transaction, with the bookkeeping of `prisma migrate deploy`, which stays usable. Starts at
 * the same time wait for one another. Returns the names applied. STORE_UNAVAILABLE when the database is ahead or broken.
 */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const ours = await migrations();
  return await connected(databaseUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lockId]);
    await client.query(bookkeeping);
    const state = migrationState(ours, await appliedMigrations(client));
    if (state.state !== 'behind') {
      requireHead(state);
      return [];
    }
    const pending = new Set(state.pending);
    for (const { name, sql, checksum } of ours.filter((migration) => pending.has(migration.name))) {
      await client.query('BEGIN');
      await client.query(sql).catch((cause: unknown) => {
        throw new OrgsweepError('STORE_UNAVAILABLE', `Migration ${name} could not be applied; nothing of it was.`, {
          advice: 'See the detail; the database user needs the right to create tables in its schema.',
          detail: `SQLSTATE ${sqlState(cause)}`,
          cause,
        });
      });
      await client.query(
        `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, now(), now(), 1)`,
        [randomUUID(), checksum, name],
      );
      await client.query('COMMIT');
    }
    return state.pending;
  });
}
