import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { DataFolder } from '../../infra/dev/data-folder.ts';
import { startPostgres as startServer } from '../../infra/dev/postgres.ts';
import { migrate } from '../../services/store/migrate.ts';

/**
 * An empty PostgreSQL of the caller's own, in memory as far as the disk allows, on a free port (about a second). Call `stop()` in
 * afterAll; it also ends with the test's process.
 */
export async function startPostgres(): Promise<{ readonly databaseUrl: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-postgres-'));
  // The server's account must pass through it.
  await chmod(folder, 0o711);
  const { PATH, HOME } = process.env;
  const server = await startServer({ data: new DataFolder(folder), env: { PATH, HOME }, durable: false });
  return {
    databaseUrl: server.url,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let shared: Promise<{ readonly databaseUrl: string; stop(): Promise<void> }> | null = null;

async function administer(databaseUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** URL of a new database at head, on a server that the test file's calls share and that stops after the file (about 50 ms each). */
export async function freshDatabase(): Promise<string> {
  shared ??= startPostgres().then(async (server) => {
    await migrate(server.databaseUrl);
    return server;
  });
  const { databaseUrl } = await shared;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = new URL(databaseUrl);
  const template = url.pathname.slice(1);
  url.pathname = '/postgres';
  await administer(url.href, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  url.pathname = `/${name}`;
  return url.href;
}

afterAll(async () => {
  await (await shared?.catch(() => null))?.stop();
  shared = null;
});
