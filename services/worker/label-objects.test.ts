import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { denied, known } from '../model/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { accountId, bucket, bucketName, group, openSweep, scanned, startOf } from '../store/testing/fixtures.ts';
import { proposal } from '../store/testing/proposal.ts';
import { maxLabelledObjects, objectLabel, objectsToLabel } from './label-objects.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());

const now = Date.parse(startOf(2));
const key = (n: number): string => `o-${String(n).padStart(2, '0')}`;

it('says what was found, and nothing where nothing was', () => {
  expect(objectLabel([], startOf(1))).toBeNull();
  expect(objectLabel(['CUSTOM'], startOf(1))).toMatchObject({ classification: 'confidential', categories: [] });
  expect(objectLabel(['PII', 'CREDENTIALS'], startOf(1))).toEqual({
    classification: 'restricted',
    categories: ['credentials', 'pii'],
    classifiedOn: startOf(1).slice(0, 10),
  });
});

it('picks objects whose tags say less, the worst first, so many and no more, and none that waits or was turned down', async () => {
  const sweep = await openSweep(store, 1, [bucket()]);
  const objects = Array.from({ length: 60 }, (_, n) => scanned(key(n), [group('USA_SSN', n === 59 ? 500 : 1)]));
  await store.writeObjects(sweep, accountId, bucketName, objects);
  await store.closeBucketScan(sweep, accountId, bucketName, true, null);
  const place = { accountId, bucketName };
  const picked = async (waiting: boolean) => {
    const ids = await objectsToLabel(store, place, startOf(1), waiting, now);
    const found = new Map((await store.findingsByIds(ids)).map(({ id, objectKey }) => [id, objectKey]));
    return ids.map((id) => found.get(id));
  };
  // Nobody has read their tags.
  expect(await picked(true)).toEqual([]);

  const tags = (n: number) => {
    if (n === 1) return denied('s3:GetObjectTagging');
    if (n === 2) return known({ 'data-classification': 'restricted', 'data-categories': 'pii' });
    return known(n === 3 ? { 'data-classification': 'public' } : {});
  };
  const rows = objects.map((_, n) => ({ key: key(n), tags: tags(n) }));
  await store.writeObjectTags(sweep, accountId, bucketName, rows);
  const first = await picked(true);
  expect(first).toHaveLength(maxLabelledObjects);
  expect(first.slice(0, 4)).toEqual([key(59), key(0), key(3), key(4)]);

  const plan = (n: number) =>
    store.proposeRemediation(
      proposal({
        action: 'label-object',
        target: { accountId, region: 'eu-west-1', bucketName, objectKey: key(n) },
        at: startOf(1),
        expiresAt: startOf(9),
      }),
    );
  await plan(59);
  const { id } = await plan(0);
  await store.decideRemediation(id, { state: 'REJECTED', actor: 'ben', detail: null, at: startOf(1), notBefore: null });
  await store.addFindingRule({
    id: 'accepted',
    kind: 'SUPPRESSION',
    name: 'Accepted',
    reason: 'Samples.',
    author: 'ada',
    severity: null,
    filter: { keyPrefix: key(4) },
    createdAt: startOf(1),
    expiresAt: null,
  });
  const then = await picked(true);
  expect(then).toHaveLength(maxLabelledObjects);
  expect(then.slice(0, 3)).toEqual([key(3), key(5), key(6)]);
  // Plans to look at keep nobody waiting.
  expect((await picked(false)).slice(0, 3)).toEqual([key(59), key(0), key(3)]);
});
