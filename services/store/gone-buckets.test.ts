import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { openStore, type Store } from './index.ts';
import { accountId, bucket, bucketName, openSweep } from './testing/fixtures.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());

it('are left out of lists and counts unless they are asked for', async () => {
  await openSweep(store, 1, [bucket(), bucket('another')]);
  await openSweep(store, 2, [bucket('another')]);
  const names = async (includeGone?: boolean) => {
    const filter = includeGone === undefined ? {} : { includeGone };
    const { edges } = await store.buckets.page(filter, 'NAME_ASC', { first: 10, after: null });
    expect(await store.buckets.count(filter)).toBe(edges.length);
    return edges.map(({ node }) => node.name).sort();
  };

  expect(await names()).toEqual(['another']);
  expect(await names(false)).toEqual(['another']);
  expect(await names(true)).toEqual([bucketName, 'another'].sort());
  expect(await store.getBucket(accountId, bucketName)).toBeNull();
});
