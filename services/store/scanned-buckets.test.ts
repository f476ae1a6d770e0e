import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { openStore, type Store } from './index.ts';
import { accountId, bucket, openSweep } from './testing/fixtures.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());

it('are those whose scan was closed, page by page, none twice and none left out', async () => {
  const names = ['a', 'b', 'c', 'd', 'open'];
  const id = await openSweep(
    store,
    1,
    names.map((name) => bucket(name)),
  );
  for (const name of names.slice(0, 4)) await store.closeBucketScan(id, accountId, name, true, null);
  const page = async (after: string | null, limit: number) => {
    const place = after === null ? null : { accountId, bucketName: after };
    const { buckets, next } = await store.scannedBuckets(id, place, limit);
    return [buckets.map(({ bucketName }) => bucketName), next?.bucketName ?? null];
  };
  expect(await page(null, 3)).toEqual([['a', 'b', 'c'], 'c']);
  expect(await page('c', 3)).toEqual([['d'], null]);
  expect(await page(null, 4)).toEqual([['a', 'b', 'c', 'd'], null]);
});
