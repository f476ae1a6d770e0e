import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, startPostgres } from '../../test/support/postgres.ts';
import { openStore, type Store } from './index.ts';
import { migrate } from './migrate.ts';
import * as fixture from './testing/fixtures.ts';

const { accountId, bucketName, openSweep, scanned } = fixture;

describe('a database in trouble', () => {
  let url: string;
  let store: Store;
  let admin: pg.Client;
  beforeAll(async () => {
    url = await freshDatabase();
    store = await openStore({ databaseUrl: url, poolSize: 2 });
    admin = new pg.Client({ connectionString: url });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await store?.close();
  });

  const killAll = () =>
    admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );

  it('loses connections, idle or at work, and the work is done all the same', async () => {
    const id = await openSweep(store, 1);
    await killAll();
    await store.ping();
    const writes = Array.from({ length: 20 }, (_, n) =>
      store.writeObjects(id, accountId, bucketName, [scanned(`k${n}`)]),
    );
    for (let n = 0; n < 3; n++) await killAll();
    await Promise.all(writes);
    expect(await store.closeBucketScan(id, accountId, bucketName, true, null)).toMatchObject({
      objectsScanned: 20,
      covered: true,
    });
  });

  it('has no connection free: an error with advice after the acquire timeout, and then all is well', async () => {
    const id = await openSweep(store, 2);
    await admin.query('BEGIN');
    await admin.query('SELECT FROM buckets FOR UPDATE');
    const held = [1, 2].map((n) => store.writeObjects(id, accountId, bucketName, [scanned(`h${n}`)]));
    const waiting = [store.getSweep(id), store.ping(), store.setSweepStatus(id, 'RUNNING')];
    for (const outcome of await Promise.allSettled(waiting)) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { code: 'STORE_UNAVAILABLE', retryable: true, advice: expect.stringContaining('DATABASE_URL') },
      });
    }
    await admin.query('ROLLBACK');
    await Promise.all(held);
    expect(await store.getSweep(id)).toMatchObject({ id, status: 'RUNNING' });
  });

  it('is asked for what is not there: NOT_FOUND, BAD_USER_INPUT or null, never a guess', async () => {
    await expect(store.setSweepStatus('none', 'RUNNING')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(store.writeObjects('none', accountId, bucketName, [scanned('k')])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const id = await openSweep(store, 3);
    await expect(store.writeObjects(id, accountId, 'nowhere', [scanned('k')])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(store.closeBucketScan(id, accountId, 'nowhere', true, null)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(store.getSweep('a\0b')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await store.getSweep('none')).toBeNull();
    expect(await store.getBucket(accountId, 'nowhere')).toBeNull();
    const other = { ...(await store.getSweep(id)), startedAt: fixture.startOf(9) };
    await expect(
      store.createSweep({
        id,
        options: other.options ?? expect.fail(),
        trigger: 'MANUAL',
        scheduleId: null,
        requestedBy: 'x',
        startedAt: other.startedAt,
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is shut down: every call says so, and none says it in the words of a driver', async () => {
    const server = await startPostgres();
    await migrate(server.databaseUrl);
    const short = await openStore({ databaseUrl: server.databaseUrl });
    await short.ping();
    await server.stop();
    for (const call of [
      () => short.ping(),
      () => short.schedules(),
      () => short.sweepTotals('x'),
      () => openSweep(short, 1),
    ]) {
      await expect(call()).rejects.toMatchObject({ name: 'OrgsweepError', code: 'STORE_UNAVAILABLE', retryable: true });
    }
    await expect(openStore({ databaseUrl: server.databaseUrl })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await short.close();
  });
});
