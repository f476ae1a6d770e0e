import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { bestCounts, bestEncryption, type CountAnswer, known, type ObjectCounts } from '../model/index.ts';
import { openStore, type Store } from './index.ts';
import * as fixture from './testing/fixtures.ts';

const { accountId, bucket, openSweep, scanned, startOf } = fixture;
let store: Store;
let name: string;
let made = 0;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());
beforeEach(() => {
  made += 1;
  name = `counted-${made}`;
});

const counts = (source: ObjectCounts['source'], at: string, more: Partial<ObjectCounts> = {}): ObjectCounts => ({
  source,
  at,
  complete: true,
  counted: source === 'CLOUDWATCH' ? 'ALL_VERSIONS' : 'CURRENT_VERSIONS',
  objectCount: 7,
  sizeBytes: 70,
  byStorageClass: [{ storageClass: 'STANDARD', objectCount: null, sizeBytes: 70 }],
  byEncryptionType: null,
  untold: [{ field: 'BY_ENCRYPTION_TYPE', reason: 'NOT_IN_SOURCE' }],
  ...more,
});
const metric = (outcome: CountAnswer['outcome']): CountAnswer => ({ source: 'CLOUDWATCH', outcome, report: null });
const judge = (sweepId: string, countAnswers?: readonly CountAnswer[]) =>
  store.writePosture(sweepId, accountId, [
    {
      bucketName: name,
      posture: fixture.posture,
      evaluations: [],
      ...(countAnswers === undefined ? {} : { countAnswers }),
    },
  ]);
async function looks() {
  const page = await store.buckets.page({ names: [name] }, 'NAME_ASC', { first: 1, after: null });
  return Object.fromEntries((page.edges[0]?.node.countLooks ?? []).map((look) => [look.source, look]));
}

describe('answers of sources of object counts', () => {
  it('are unknown before anybody asked', async () => {
    await openSweep(store, 1, [bucket(name)]);
    const unasked = { askedAt: null, outcome: { state: 'failed', code: 'NOT_SWEPT' }, counts: null };
    expect(await looks()).toMatchObject({
      LISTING: { askedAt: null, outcome: { state: 'absent' }, counts: null },
      CLOUDWATCH: unasked,
      S3_INVENTORY: unasked,
    });
  });

  it('stay when the source is refused later, with when they were so, and go when it has none', async () => {
    const first = counts('CLOUDWATCH', startOf(1));
    await judge(await openSweep(store, 1, [bucket(name)]), [metric(known(first))]);
    expect((await looks())['CLOUDWATCH']).toEqual({
      source: 'CLOUDWATCH',
      askedAt: startOf(1),
      outcome: known(first),
      counts: first,
    });
    const denied = { state: 'denied', action: 'cloudwatch:ListMetrics' } as const;
    await judge(await openSweep(store, 2, [bucket(name)]), [metric(denied)]);
    expect((await looks())['CLOUDWATCH']).toMatchObject({ askedAt: startOf(2), outcome: denied, counts: first });
    // A change between sweeps asks nobody.
    await judge(await openSweep(store, 3, [bucket(name)]));
    expect((await looks())['CLOUDWATCH']).toMatchObject({ askedAt: startOf(2), counts: first });
    await judge(await openSweep(store, 4, [bucket(name)]), [metric({ state: 'absent' })]);
    expect((await looks())['CLOUDWATCH']).toMatchObject({ askedAt: startOf(4), counts: null });
  });

  it('of an older sweep change nothing', async () => {
    const old = await openSweep(store, 5, [bucket(name)]);
    const late = await openSweep(store, 6, [bucket(name)]);
    await judge(late, [metric(known(counts('CLOUDWATCH', startOf(6))))]);
    await judge(old, [metric({ state: 'absent' })]);
    expect((await looks())['CLOUDWATCH']).toMatchObject({ askedAt: startOf(6), counts: { objectCount: 7 } });
  });

  it('keep the report that they were made from, so that it is not read twice', async () => {
    const id = await openSweep(store, 7, [bucket(name)]);
    const report = 'lists/in/daily/2026-03-01T01-00Z/manifest.json';
    const value = counts('S3_INVENTORY', startOf(1));
    await judge(id, [{ source: 'S3_INVENTORY', outcome: known(value), report }]);
    const stored = await store.countedReports(accountId, [name, 'nowhere']);
    expect(Object.fromEntries(stored)).toEqual({ [name]: { report, counts: value } });
  });

  it('stand beside what a scan lists', async () => {
    const id = await openSweep(store, 8, [bucket(name)]);
    await store.writeObjects(id, accountId, name, [scanned('a', []), scanned('b', [])]);
    await store.closeBucketScan(id, accountId, name, true, null);
    expect((await looks())['LISTING']).toMatchObject({
      askedAt: startOf(8),
      counts: { objectCount: 2, complete: true },
    });
  });
});

describe('a listing that was refused', () => {
  it('counts nothing: what is not known is no 0, and what was counted before stays', async () => {
    const first = await openSweep(store, 9, [bucket(name)]);
    await store.closeBucketScan(first, accountId, name, false, 'ACCESS_DENIED s3:ListBucket');
    expect((await looks())['LISTING']).toMatchObject({ counts: null });
    const second = await openSweep(store, 10, [bucket(name)]);
    await store.writeObjects(second, accountId, name, [scanned('a', [])]);
    await store.closeBucketScan(second, accountId, name, true, null);
    const third = await openSweep(store, 11, [bucket(name)]);
    await store.closeBucketScan(third, accountId, name, false, 'ACCESS_DENIED s3:ListBucket');
    expect((await looks())['LISTING']).toMatchObject({
      askedAt: startOf(11),
      counts: { at: startOf(10), objectCount: 1, complete: true },
    });
  });
});

describe('the best counts', () => {
  const day = (n: number) => startOf(n);
  const listing = (n: number, more: Partial<ObjectCounts> = {}) => counts('LISTING', day(n), more);
  const report = (n: number) => counts('S3_INVENTORY', day(n));
  const cloud = (n: number, more: Partial<ObjectCounts> = {}) => counts('CLOUDWATCH', day(n), more);
  it.each([
    ['the newest exact one', [listing(3), report(5), cloud(6)], report(5)],
    ['a listing newer than the report', [listing(6), report(5), cloud(7)], listing(6)],
    ['CloudWatch where nobody lists', [cloud(2)], cloud(2)],
    ['CloudWatch where the list is over a week older', [listing(1), cloud(9)], cloud(9)],
    ['CloudWatch before a listing that ended early', [listing(9, { complete: false }), cloud(1)], cloud(1)],
    ['a listing that ended early before nothing', [listing(9, { complete: false })], listing(9, { complete: false })],
    ['one that counts before one that does not', [cloud(9, { objectCount: null }), listing(1)], listing(1)],
    ['nobody', [], null],
  ])('are those of %s', (_, all, best) => {
    expect(bestCounts(all)).toEqual(best);
  });

  it('of encryption are those that know most of it, then the newest', () => {
    const none = { customerManaged: 0, kmsManaged: 0, s3Managed: 0, unencrypted: 0, unknown: 0 };
    const half = listing(9, { byEncryptionType: { ...none, s3Managed: 1, unknown: 1 } });
    const whole = (n: number) => ({ ...report(n), byEncryptionType: { ...none, kmsManaged: 2 } });
    expect(bestEncryption([half, whole(1), whole(2), cloud(9)])).toEqual(whole(2));
    expect(bestEncryption([half, cloud(9)])).toEqual(half);
    expect(bestEncryption([cloud(9)])).toBeNull();
  });
});
