import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { z } from 'zod';
import { type Prisma, PrismaClient } from './generated/client.ts';
import { isTransient, storeError } from './store-error.ts';

type Parameter = string | number | boolean | null | Buffer | readonly (string | number | boolean | null | Buffer)[];

/** An open transaction. Rows are validated by a schema, so that no column's type is only believed. */
export interface Tx {
  rows<T>(shape: z.ZodType<T>, sql: string, parameters: readonly Parameter[]): Promise<T[]>;
  select<T>(shape: z.ZodType<T>, sql: Prisma.Sql): Promise<T[]>;
  /** Returns the number of rows written. */
  run(sql: string, parameters: readonly Parameter[]): Promise<number>;
}

/** The room's only way to PostgreSQL: one pool, shared by Prisma and by bulk statements. Every error leaves as an OrgsweepError. */
export interface Db {
  read<T>(work: (prisma: PrismaClient) => Promise<T>): Promise<T>;
  rows<T>(shape: z.ZodType<T>, sql: Prisma.Sql): Promise<T[]>;
  /** One transaction. `work` may run more than once and must therefore be idempotent. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface DbOptions {
  readonly databaseUrl: string;
  /** Connections at most. */
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
}

const acquireTimeoutMs = 5_000;
const tries = 5;
/** After this long the caller's own retries, which know more, take over. */
const retryWithinMs = 4_000;

async function retried<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= tries || performance.now() - began > retryWithinMs || !isTransient(error)) throw storeError(error);
      await sleep(25 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

async function transaction<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work({
      rows: async (shape, sql, parameters) =>
        (await client.query(sql, [...parameters])).rows.map((row) => shape.parse(row)),
      select: async (shape, sql) => (await client.query(sql.text, sql.values)).rows.map((row) => shape.parse(row)),
      run: async (sql, parameters) => (await client.query(sql, [...parameters])).rowCount ?? 0,
    });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((lost: unknown) => {
      broken = lost instanceof Error ? lost : new Error(String(lost));
    });
    throw error;
  } finally {
    // A connection that could not roll back must not go back to the pool.
    client.release(broken);
  }
}

/** Opens the pool lazily: the first query connects. */
export function openDb(options: DbOptions): Db {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.poolSize,
    // pg-pool waits for ever without it.
    connectionTimeoutMillis: acquireTimeoutMs,
    idleTimeoutMillis: 10_000,
    statement_timeout: options.statementTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'orgsweep',
    keepAlive: true,
  });
  // An idle connection that breaks emits on the pool, which would end the process; the next query reports it.
  pool.on('error', () => undefined);
  // The same for one that breaks between two statements of a transaction.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' });
  return {
    read: (work) => retried(() => work(prisma)),
    rows: (shape, sql) =>
      retried(async () => (await pool.query(sql.text, sql.values)).rows.map((row) => shape.parse(row))),
    write: (work) => retried(() => transaction(pool, work)),
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
