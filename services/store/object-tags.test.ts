import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { denied, known } from '../model/index.ts';
import { openStore, type Store } from './index.ts';
import { accountId, bucket, bucketName, group, openSweep, result, scanned } from './testing/fixtures.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());

const contents = async () => (await store.bucketContents(accountId, [bucketName])).get(bucketName);
const keysOf = async (limit: number) =>
  (await store.sensitiveObjects(accountId, bucketName, limit)).map(({ key }) => key);
/** NUL is no text for PostgreSQL, and a key all the same. */
const odd = 'x\0\n"é';
const card = group('CREDIT_CARD_NUMBER', 200, { label: 'FINANCIAL' });
const objects = [
  scanned('a', [group('USA_SSN'), group('CUSTOM:1', 1, { label: null })]),
  scanned('b', [card]),
  scanned('clean'),
  scanned(odd, [group('USA_SSN')]),
];

it('keeps the tags of objects in which something was found, until the next scan of their bucket ends', async () => {
  const first = await openSweep(store, 1, [bucket()]);
  await store.writeObjects(first, accountId, bucketName, [
    ...objects,
    { object: { ...scanned('part').object }, result: result([], { status: 'SKIPPED', reason: 'PERMISSION_DENIED' }) },
  ]);
  await store.closeBucketScan(first, accountId, bucketName, true, null);
  expect(await keysOf(10)).toEqual(['b', 'a', odd]);
  expect(await keysOf(1)).toEqual(['b']);

  const rows = [
    { key: 'a', tags: known({ class: 'public' }) },
    { key: 'b', tags: denied('s3:GetObjectTagging') },
    { key: odd, tags: known({}) },
  ];
  await store.writeObjectTags(first, accountId, bucketName, rows);
  await store.writeObjectTags(first, accountId, bucketName, rows);
  const seen = {
    scan: 'READ',
    kinds: ['PII', 'FINANCIAL', 'CUSTOM'],
    notAnalyzed: 1,
    objects: {
      found: 3,
      read: 2,
      unread: [{ reason: 'DENIED s3:GetObjectTagging', objects: 1 }],
      tagged: [{ key: 'a', kinds: ['CUSTOM', 'PII'], tags: { class: 'public' } }],
    },
  };
  expect(await contents()).toEqual(seen);
  await store.closeBucketScan(first, accountId, bucketName, true, null);
  expect(await contents()).toEqual(seen);
  expect(await store.sensitiveObjects(accountId, bucketName, 3)).toMatchObject([
    { key: 'b', kinds: ['FINANCIAL'], tags: null },
    { key: 'a', tags: { class: 'public' } },
    { key: odd, tags: {} },
  ]);

  const second = await openSweep(store, 2, [bucket()]);
  await store.writeObjects(second, accountId, bucketName, objects.slice(1));
  await store.closeBucketScan(second, accountId, bucketName, false, 'NETWORK');
  expect(await contents()).toEqual({
    ...seen,
    notAnalyzed: undefined,
    listedInPart: true,
    objects: { found: 3, read: 0, unread: [], tagged: [] },
  });
  // A sweep that began earlier writes nothing over what a later one has read.
  await store.writeObjectTags(second, accountId, bucketName, [{ key: 'a', tags: known({ class: 'restricted' }) }]);
  await store.writeObjectTags(first, accountId, bucketName, rows.slice(0, 1));
  expect((await contents())?.objects?.tagged).toMatchObject([{ tags: { class: 'restricted' } }]);

  await openSweep(store, 3, []);
  expect((await contents())?.objects).toBeUndefined();
});
