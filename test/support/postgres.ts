import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { z } from 'zod';

export { startPostgres } from './postgres-server.ts';

const answerShape = z.union([z.object({ databaseUrl: z.string() }), z.object({ error: z.string() })]);

/**
 * URL of a new database at head, on one server for the whole vitest run. It goes with the run; a test that stops or floods its server
 * takes `startPostgres` and `migrate` instead.
 */
export async function freshDatabase(): Promise<string> {
  const answer = answerShape.parse(await (await fetch(`${inject('stackUrl')}/postgres`)).json());
  if ('error' in answer) throw new Error(answer.error);
  const url = new URL(answer.databaseUrl);
  const template = url.pathname.slice(1);
  const name = `test_${randomBytes(6).toString('hex')}`;
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return url.href;
}
