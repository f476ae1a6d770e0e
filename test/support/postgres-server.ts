import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '../../infra/dev/data-folder.ts';
import { startPostgres as startServer } from '../../infra/dev/postgres.ts';

/** A server of the tests; `databaseUrl` is an empty database on it. */
export interface TestPostgres {
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/**
 * An empty PostgreSQL of the caller's own, without promises to survive a power cut, on a free port (about a second). Call `stop()` in
 * afterAll; it also ends with the test's process. Most tests want `freshDatabase` instead.
 */
export async function startPostgres(): Promise<TestPostgres> {
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
