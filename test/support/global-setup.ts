import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { DataFolder } from '../../infra/dev/data-folder.ts';
import { startTemporal, type TemporalServer } from '../../infra/dev/temporal.ts';
import { startPostgres, type TestPostgres } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a test asks for a server that the whole run shares. */
    readonly stackUrl: string;
  }
}

/** The database that others are copied from. */
async function migratedPostgres(): Promise<TestPostgres> {
  const server = await startPostgres();
  // Only here: a run that needs no database needs no generated client either.
  const { migrate } = await import('../../services/store/migrate.ts');
  await migrate(server.databaseUrl);
  return server;
}

/**
 * Lives in vitest's main process and starts a shared server when the first test asks for it: a run of unit tests starts nothing,
 * and a hundred files that need Temporal share one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let temporal: Promise<TemporalServer> | null = null;
  let postgres: Promise<TestPostgres> | null = null;
  const env = process.env;
  const broker = createServer((request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const fail = (error: unknown) => answer(500, { error: error instanceof Error ? error.message : String(error) });
    if (request.url === '/temporal') {
      temporal ??= startTemporal({ data: DataFolder.of(env), env, persistent: false });
      temporal.then(({ address, namespace }) => answer(200, { address, namespace }), fail);
    } else if (request.url === '/postgres') {
      postgres ??= migratedPostgres();
      postgres.then(({ databaseUrl }) => answer(200, { databaseUrl }), fail);
    } else answer(404, { error: 'unknown' });
  });
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  const address = broker.address();
  if (typeof address !== 'object' || address === null) throw new TypeError('The broker has no port.');
  project.provide('stackUrl', `http://127.0.0.1:${address.port}`);
  return async () => {
    broker.closeAllConnections();
    await new Promise((resolve) => broker.close(resolve));
    await (await temporal?.catch(() => null))?.stop();
    await (await postgres?.catch(() => null))?.stop();
  };
}
