import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../test/support/postgres.ts';
import { openStore } from './index.ts';
import { migrate, migrationStatus } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openSchemaEngine } from './testing/schema-engine.mjs';
import { tables } from './write/tables.ts';

const folder = new URL('../../prisma/', import.meta.url);

/** Columns, indexes and keys of a database, as PostgreSQL words them. */
const shapeOf = `
  SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') AS line
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    AND c.relname <> '_prisma_migrations'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
    -- Prisma's schema cannot say a partial index.
    AND indexdef NOT LIKE '% WHERE %'
  UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u') AND conrelid::regclass::text <> '_prisma_migrations'
  ORDER BY 1`;

describe('migrate', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let number = 0;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => await server?.stop());

  async function run(databaseUrl: string, sql: string) {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }
  async function empty(): Promise<string> {
    const url = new URL(server.databaseUrl);
    url.pathname = '/postgres';
    const name = `migrate_${number++}`;
    await run(url.href, `CREATE DATABASE ${name}`);
    url.pathname = `/${name}`;
    return url.href;
  }

  it('brings an empty database to head, once, whoever starts at the same time', async () => {
    const url = await empty();
    const ours = (await migrations()).map(({ name }) => name);
    expect(await migrationStatus(url)).toEqual({ state: 'behind', pending: ours });
    await expect(openStore({ databaseUrl: url })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(applied.flat()).toEqual(ours);
    expect(await migrationStatus(url)).toEqual({ state: 'at head' });
    expect(await migrate(url)).toEqual([]);
  });

  it('keeps the books that `prisma migrate deploy` keeps, and makes the schema that schema.prisma says', async () => {
    const url = await empty();
    await migrate(url);
    const schema = await readFile(new URL('schema.prisma', folder), 'utf8');
    const engine = await openSchemaEngine(url, schema);
    const filters = { externalTables: [], externalEnums: [] };
    const migrationsList = {
      baseDir: 'migrations',
      lockfile: {
        path: 'migration_lock.toml',
        content: await readFile(new URL('migrations/migration_lock.toml', folder), 'utf8'),
      },
      shadowDbInitScript: '',
      migrationDirectories: (await migrations()).map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } } as const,
      })),
    };
    expect(
      await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
    ).toMatchObject({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    });
    expect(await engine.applyMigrations({ migrationsList, filters })).toEqual({ appliedMigrationNames: [] });
    const other = await empty();
    const script = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: null,
      filters,
    });
    await run(other, script.stdout ?? '');
    expect(await run(url, shapeOf)).toEqual(await run(other, shapeOf));
  });

  it('sorts every text by its bytes', async () => {
    const url = await empty();
    await migrate(url);
    const rows = await run(
      url,
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'
         AND table_name <> '_prisma_migrations' AND data_type IN ('text', 'ARRAY') AND collation_name IS DISTINCT FROM 'C'`,
    );
    expect(rows).toEqual([]);
  });

  it('writes in bulk with the types that the columns have', async () => {
    const url = await empty();
    await migrate(url);
    const rows = await run(
      url,
      `SELECT table_name || '.' || column_name || ' ' || udt_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const there = new Set(rows.map(({ name }) => name));
    const udt: Record<string, string> = { 'text[]': '_text', int4: 'int4' };
    const wanted = Object.values(tables).flatMap(({ name, columns }) =>
      Object.entries(columns).map(([column, type]) => `${name}.${column} ${udt[type] ?? type}`),
    );
    const smallints = wanted.map((entry) => (there.has(entry) ? entry : entry.replace(/int4$/, 'int2')));
    expect(smallints.filter((entry) => !there.has(entry))).toEqual([]);
  });

  it('leaves a database of a newer version alone', async () => {
    const url = await empty();
    await migrate(url);
    await run(
      url,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', '9999_later', now(), 1)`,
    );
    expect(await migrationStatus(url)).toEqual({ state: 'ahead', unknown: ['9999_later'] });
    await expect(migrate(url)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', detail: '9999_later' });
    await expect(openStore({ databaseUrl: url })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('stops at a migration that failed or was changed', async () => {
    const url = await empty();
    await migrate(url);
    await run(url, `UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name = '0004_objects'`);
    await run(url, `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '0009_audit'`);
    expect(await migrationStatus(url)).toEqual({ state: 'broken', names: ['0004_objects', '0009_audit'] });
    await expect(migrate(url)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('applies a migration wholly or not at all', async () => {
    const url = await empty();
    await run(url, 'CREATE TABLE buckets (name text)');
    await expect(migrate(url)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', detail: 'SQLSTATE 42P07' });
    expect(await migrationStatus(url)).toMatchObject({ state: 'behind' });
    await run(url, 'DROP TABLE buckets');
    await migrate(url);
    expect(await migrationStatus(url)).toEqual({ state: 'at head' });
  });

  it('says what to do when the database cannot be reached or refuses', async () => {
    await expect(migrate('postgresql://nobody@127.0.0.1:1/none')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retryable: true,
      advice: expect.stringContaining('DATABASE_URL'),
    });
    const url = new URL(server.databaseUrl);
    url.password = 'wrong';
    await expect(migrate(url.href)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      advice: expect.stringContaining('password'),
    });
    await expect(migrate('no url at all')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
