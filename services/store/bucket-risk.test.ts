import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { type ExternalFinding, riskScore, type StatusReason, sensitivityScore, threatAdded } from '../model/index.ts';
import { openStore, type Store } from './index.ts';
import * as fixture from './testing/fixtures.ts';

const { accountId, bucket, group, openSweep, scanned } = fixture;

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());

const exposed = (name: string, exposure: number) => ({
  bucketName: name,
  posture: { ...fixture.posture, exposure: { exposure, permission: 'READ', grantees: 'EXTERNAL' } as const },
  evaluations: [],
});
const risks = async () =>
  Object.fromEntries(
    (await store.buckets.page({}, 'RISK_DESC', { first: 200, after: null })).edges.map(({ node }) => [
      node.name,
      node.risk,
    ]),
  );

it('stores the risk that the model says, whichever of posture and scan comes last', async () => {
  const exposures = [0, 1, 7, 14, 28, 33, 60, 70, 95, 100];
  const names = exposures.map((exposure) => `b-${exposure}`);
  const id = await openSweep(store, 1, [...names.map((name) => bucket(name)), bucket('not-judged')]);
  const rows = exposures.map((exposure) => exposed(`b-${exposure}`, exposure));
  await store.writePosture(id, accountId, rows);
  const before = await risks();
  for (const exposure of exposures)
    expect(before[`b-${exposure}`]).toMatchObject({ score: riskScore(exposure, null), sensitivityScore: null });
  expect(before['not-judged']).toBeNull();
  expect(Object.keys(before).slice(0, 2)).toEqual(['b-100', 'b-95']);

  for (const [n, name] of names.entries()) {
    const objects = Array.from({ length: 5 }, (_, k) => scanned(`o-${k}`, k < n ? [group('USA_SSN', 3)] : []));
    await store.writeObjects(id, accountId, name, objects);
    await store.closeBucketScan(id, accountId, name, true, null);
  }
  await store.writePosture(id, accountId, rows);
  const after = await risks();
  const listed = (await store.buckets.page({ names: ['b-7', 'not-judged'] }, 'NAME_ASC', { first: 5, after: null }))
    .edges;
  const five = { objectCount: 5, sizeBytes: 500 };
  expect(listed.map(({ node }) => node.inventory)).toMatchObject([
    {
      source: 'LISTING',
      complete: true,
      ...five,
      classifiable: five,
      unclassifiable: { storageClass: { objectCount: 0 }, fileType: { objectCount: 0 } },
      byStorageClass: [{ storageClass: 'STANDARD', ...five }],
      byEncryptionType: { customerManaged: 0, unknown: 5 },
    },
    null,
  ]);
  const contents = await store.bucketContents(accountId, ['b-0', 'b-1', 'not-judged', 'nowhere']);
  expect(Object.fromEntries(contents)).toEqual({
    'b-0': { scan: 'READ', kinds: [] },
    'b-1': { scan: 'READ', kinds: ['PII'], objects: { found: 1, read: 0, unread: [], tagged: [] } },
    'not-judged': { scan: 'NONE', kinds: [] },
  });
  for (const [n, exposure] of exposures.entries()) {
    const sensitivity = sensitivityScore({
      objectsListed: 5,
      objectsRead: 5,
      listedWhole: true,
      high: 0,
      medium: Math.min(n, 5),
      low: 0,
    });
    expect(after[`b-${exposure}`]).toMatchObject({
      score: riskScore(exposure, sensitivity),
      sensitivityScore: sensitivity,
    });
  }
});

it('counts objects by what can be said of them', async () => {
  const id = await openSweep(store, 2, [bucket('mixed')]);
  const skipped = (key: string, reason: StatusReason, storageClass = 'STANDARD') => ({
    object: { ...fixture.object(key), storageClass },
    result: { ...fixture.result([]), status: 'SKIPPED', reason } as const,
  });
  await store.writeObjects(id, accountId, 'mixed', [
    { object: fixture.object('read.GZ'), result: { ...fixture.result([]), encryption: 'aws:kms' } },
    { object: fixture.object('a.zip.txt'), result: { ...fixture.result([]), encryption: 'AES256' } },
    { object: fixture.object('z'), result: { ...fixture.result([]), encryption: 'NONE' } },
    skipped('archived', 'UNSUPPORTED_STORAGE_CLASS', 'DEEP_ARCHIVE'),
    skipped('film.mp4', 'UNSUPPORTED_FILE_TYPE_EXCEPTION'),
    skipped('own-key', 'INVALID_ENCRYPTION'),
    skipped('out-of-sample', 'NOT_SAMPLED', 'STANDARD_IA'),
  ]);
  await store.closeBucketScan(id, accountId, 'mixed', false, 'THROTTLED');
  const [edge] = (await store.buckets.page({ names: ['mixed'] }, 'NAME_ASC', { first: 1, after: null })).edges;
  expect(edge?.node.inventory).toMatchObject({
    complete: false,
    at: fixture.startOf(2),
    objectCount: 7,
    sizeBytesCompressed: fixture.object('read.GZ').sizeBytes,
    classifiable: { objectCount: 3 },
    unclassifiable: { storageClass: { objectCount: 1 }, fileType: { objectCount: 1 } },
    unjudged: { objectCount: 2 },
    byStorageClass: [
      { storageClass: 'DEEP_ARCHIVE', objectCount: 1 },
      { storageClass: 'STANDARD', objectCount: 5 },
      { storageClass: 'STANDARD_IA', objectCount: 1 },
    ],
    byEncryptionType: { customerManaged: 1, kmsManaged: 1, s3Managed: 1, unencrypted: 1, unknown: 3 },
  });
});

it('raises the risk of a bucket with sensitive data while GuardDuty has something open about it', async () => {
  const finding: ExternalFinding = {
    provider: 'GUARD_DUTY',
    foreignId: 'f1',
    product: 'GuardDuty',
    type: 'Exfiltration:S3/AnomalousBehavior',
    title: 'unusual',
    severity: 'HIGH',
    severityScore: 80,
    control: null,
    count: 1,
    accountId,
    region: 'eu-west-1',
    bucketName: 'threatened',
    firstSeen: '2026-01-01T00:00:00.000Z',
    lastSeen: '2026-01-01T00:00:00.000Z',
  };
  const place = {
    provider: 'GUARD_DUTY',
    accountId,
    region: 'eu-west-1',
    reason: null,
    administratorId: null,
  } as const;
  const names = ['threatened', 'harmless', 'hub-only'];
  const id = await openSweep(
    store,
    50,
    names.map((name) => bucket(name)),
  );
  await store.writePosture(
    id,
    accountId,
    names.map((name) => exposed(name, 30)),
  );
  for (const name of names) {
    const found = name === 'harmless' ? [] : [group('USA_SSN', 3)];
    await store.writeObjects(id, accountId, name, [scanned('o', found)]);
    await store.closeBucketScan(id, accountId, name, true, null);
  }
  const before = await risks();
  const base = before['threatened'];
  expect(base).toMatchObject({ threatScore: null, threatAdded: 0 });
  const read = (day: number) => fixture.startOf(day);
  await store.writeExternalFindings(read(50), [
    finding,
    { ...finding, foreignId: 'f2', severityScore: 50, severity: 'MEDIUM' },
    { ...finding, foreignId: 'f3', bucketName: 'harmless' },
    { ...finding, foreignId: 'f4', bucketName: 'hub-only', provider: 'SECURITY_HUB' },
  ]);
  await store.closeExternalReads(read(50), [{ ...place, status: 'COVERED' }]);
  const raised = await risks();
  const added = threatAdded(base?.score ?? 0, base?.sensitivityScore ?? null, 80);
  expect(added).toBeGreaterThan(10);
  expect(raised['threatened']).toEqual({
    ...base,
    score: (base?.score ?? 0) + added,
    threatScore: 80,
    threatAdded: added,
  });
  expect(raised['harmless']).toEqual({ ...before['harmless'], threatScore: 80 });
  expect(raised['hub-only']).toEqual(before['hub-only']);
  // Posture and scan that come later leave it.
  await store.writePosture(id, accountId, [exposed('threatened', 30)]);
  expect((await risks())['threatened']).toEqual(raised['threatened']);
  // A read that failed says nothing, a later one that no longer has it does; one before that comes late changes nothing.
  await store.closeExternalReads(read(51), [{ ...place, status: 'FAILED', reason: 'NETWORK' }]);
  expect((await risks())['threatened']).toEqual(raised['threatened']);
  await store.closeExternalReads(read(53), [{ ...place, status: 'COVERED' }]);
  expect((await risks())['threatened']).toEqual(base);
  await store.writeExternalFindings(read(52), [finding]);
  await store.closeExternalReads(read(52), [{ ...place, status: 'COVERED' }]);
  expect((await risks())['threatened']).toEqual(base);
});

it('has the label of others raise it, and says which tag does; our own label and a lower one raise nothing', async () => {
  const tagged = (name: string, tags: Record<string, string>) => ({
    ...exposed(name, 100),
    posture: { ...exposed(name, 100).posture, tags },
  });
  const label = { 'data-classification': 'Restricted' };
  const rows = [
    tagged('labelled', label),
    tagged('labelled-found', { classification: 'confidential' }),
    tagged('labelled-by-us', { ...label, 'classified-by': 'orgsweep' }),
    tagged('labelled-internal', { 'data-classification': 'internal' }),
  ];
  const id = await openSweep(
    store,
    5,
    rows.map(({ bucketName }) => bucket(bucketName)),
  );
  await store.writePosture(id, accountId, rows);
  const tag = 'data-classification=Restricted';
  const none = { labelScore: null, labelTag: null, score: riskScore(100, null) };
  const first = await risks();
  expect(first['labelled']).toMatchObject({ labelScore: 85, labelTag: tag, score: riskScore(100, 85), threatAdded: 0 });
  expect(first['labelled-by-us']).toMatchObject(none);
  expect(first['labelled-internal']).toMatchObject(none);

  const objects = Array.from({ length: 3 }, (_, n) => scanned(`o-${n}`, [group('USA_SSN', 3)]));
  for (const name of ['labelled', 'labelled-found']) {
    await store.writeObjects(id, accountId, name, name === 'labelled' ? [scanned('clean')] : objects);
    await store.closeBucketScan(id, accountId, name, true, null);
  }
  const after = await risks();
  expect(after['labelled']).toMatchObject({ sensitivityScore: 1, score: riskScore(100, 85), labelTag: tag });
  const found = after['labelled-found'];
  expect(found?.sensitivityScore).toBeGreaterThan(70);
  expect(found).toMatchObject({ labelScore: 70, score: riskScore(100, found?.sensitivityScore ?? null) });
  // Once the tag is gone, so is what it said.
  const later = await openSweep(store, 6, [bucket('labelled')]);
  await store.writePosture(later, accountId, [tagged('labelled', {})]);
  expect((await risks())['labelled']).toMatchObject({ labelTag: null, score: riskScore(100, 1) });
});
