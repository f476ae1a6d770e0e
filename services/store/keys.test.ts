import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naughtyKeys } from '../../test/support/naughty-strings.ts';
import { freshDatabase } from '../../test/support/postgres.ts';
import { openStore, type Store } from './index.ts';
import { decodeKey, encodeKey } from './object-key.ts';
import * as fixture from './testing/fixtures.ts';

const { accountId, bucketName, group, openSweep, scanned } = fixture;

describe('object keys', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ databaseUrl: await freshDatabase() });
  });
  afterAll(async () => await store?.close());

  it('survive their bytes, and nothing else passes for a key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        expect(decodeKey(encodeKey(key))).toBe(key);
      }),
    );
    expect(() => encodeKey('half \ud83d')).toThrow(expect.objectContaining({ code: 'MALFORMED_RESPONSE' }));
  });

  it('are stored, found and told apart whatever is in them', async () => {
    const id = await openSweep(store, 1);
    await store.writeObjects(
      id,
      accountId,
      bucketName,
      naughtyKeys.map((key) => scanned(key, [group('NAME')])),
    );
    expect(await store.closeBucketScan(id, accountId, bucketName, true, null)).toMatchObject({
      objectsScanned: naughtyKeys.length,
      findings: naughtyKeys.length,
    });
    expect([...(await store.knownObjects(accountId, bucketName, naughtyKeys)).keys()].sort()).toEqual(
      [...naughtyKeys].sort(),
    );
    const { edges } = await store.findings.page({}, 'LAST_SEEN_DESC', { first: 200, after: null });
    expect(edges.map(({ node }) => node.objectKey).sort()).toEqual([...naughtyKeys].sort());
    expect(edges.every(({ node }) => node.object?.key === node.objectKey)).toBe(true);
    for (const key of naughtyKeys) {
      const same = await store.findings.page({ keyPrefix: key }, 'TYPE_ASC', { first: 200, after: null });
      expect(same.edges.map(({ node }) => node.objectKey).sort()).toEqual(
        naughtyKeys.filter((other) => other.startsWith(key)).sort(),
      );
    }
  });

  it('of tags, and their values, come back as they are, whatever is in them', async () => {
    // Neither AWS nor the API takes NUL.
    const names = naughtyKeys.filter((key) => !key.includes('\0'));
    const tags = Object.fromEntries(names.map((name) => [name, name]));
    const id = await openSweep(store, 3);
    await store.writePosture(id, accountId, [{ bucketName, posture: { ...fixture.posture, tags }, evaluations: [] }]);
    const [row] = await store.bucketsByNames([{ accountId, name: bucketName }]);
    expect(Object.entries(row?.posture?.tags ?? {}).toSorted()).toEqual(names.map((name) => [name, name]).toSorted());
  });

  it('above 2^45 bytes have their size to the byte', async () => {
    const id = await openSweep(store, 2);
    const sizeBytes = 2 ** 52 + 1;
    const object = fixture.object('huge', 'e', sizeBytes);
    await store.writeObjects(id, accountId, bucketName, [
      { object, result: fixture.result([group('NAME')], { bytesRead: sizeBytes }) },
    ]);
    expect((await store.knownObjects(accountId, bucketName, ['huge'])).get('huge')?.sizeBytes).toBe(sizeBytes);
    expect(await store.closeBucketScan(id, accountId, bucketName, true, null)).toMatchObject({ bytesRead: sizeBytes });
    expect(await store.bucketsByNames([{ accountId, name: bucketName }])).toMatchObject([{ sizeBytes }]);
  });
});
