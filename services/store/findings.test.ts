import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { dumpTables } from './dump.ts';
import { openStore, type Store } from './index.ts';
import * as fixture from './testing/fixtures.ts';

const { accountId, bucketName, evaluation, group, object, openSweep, posture, result, scanned, startOf, sweepId } =
  fixture;

describe('findings over sweeps', () => {
  let url: string;
  let store: Store;
  beforeEach(async () => {
    await store?.close();
    url = await freshDatabase();
    store = await openStore({ databaseUrl: url });
  });
  afterAll(async () => await store?.close());

  const all = async () =>
    (await store.findings.page({}, 'TYPE_ASC', { first: 200, after: null })).edges.map(({ node }) => node);
  const detections = async () =>
    [...(await store.detectionsByFindingIds((await all()).map(({ id }) => id))).values()].flat();
  const end = (n: number) => store.closeSweep(sweepId(n), 'ENDED', null, startOf(n));
  /** Sweep n with these objects, closed as a whole listing. */
  async function scan(n: number, rows: Parameters<Store['writeObjects']>[3]) {
    const id = await openSweep(store, n);
    await store.writeObjects(id, accountId, bucketName, rows);
    const totals = await store.closeBucketScan(id, accountId, bucketName, true, null);
    await end(n);
    return totals;
  }
  async function outbox(): Promise<string[]> {
    const rows = (await dumpTables(url))['outbox_events'] ?? [];
    const news = rows.filter((row) => row['subject'] === 'FINDING');
    return news.map((row) => `${row['sweep_id']} ${row['status']}`).sort();
  }

  it('keeps a life for each detection, and one finding over the open ones', async () => {
    await scan(1, [
      scanned('a', [group('USA_SSN', 3), group('CREDIT_CARD', 100, { category: 'FINANCIAL_INFORMATION' })]),
    ]);
    expect(await all()).toMatchObject([
      {
        type: 'SensitiveData:S3Object/Multiple',
        severity: 'HIGH',
        count: 103,
        status: 'NEW',
        title: expect.stringContaining('several'),
      },
    ]);
    await scan(2, [{ object: object('a', 'e2'), result: result([group('USA_SSN', 4)]) }]);
    expect(await all()).toMatchObject([
      {
        type: 'SensitiveData:S3Object/Personal',
        severity: 'MEDIUM',
        count: 4,
        status: 'ACTIVE',
        description: 'USA_SSN: 4',
        firstSeen: startOf(1),
        lastSeen: startOf(2),
      },
    ]);
    expect(await detections()).toMatchObject([
      { identifier: 'CREDIT_CARD', status: 'RESOLVED', count: 100, lastSeen: startOf(1) },
      { identifier: 'USA_SSN', status: 'ACTIVE', count: 4, lastSeen: startOf(2) },
    ]);
    await scan(3, [{ object: object('a', 'e3'), result: result([]) }]);
    expect(await all()).toMatchObject([{ status: 'RESOLVED', count: 0, resolvedAt: startOf(3), lastSeen: startOf(2) }]);
    await scan(4, [{ object: object('a', 'e4'), result: result([group('USA_SSN')]) }]);
    expect(await all()).toMatchObject([{ status: 'REOPENED', count: 1, resolvedAt: null, firstSeen: startOf(1) }]);
    expect(await outbox()).toEqual(['sweep-001 NEW', 'sweep-002 ACTIVE', 'sweep-003 RESOLVED', 'sweep-004 REOPENED']);
  });

  it('tells sinks again when what came back goes again, and nothing when nothing is new', async () => {
    for (let n = 1; n <= 6; n++) {
      await scan(n, [{ object: object('a', `e${n}`), result: result(n % 2 === 1 ? [group('USA_SSN')] : []) }]);
    }
    await scan(7, [{ object: object('a', 'e7'), result: result([group('USA_SSN')]) }]);
    await scan(8, [{ object: object('a', 'e8'), result: result([group('USA_SSN')]) }]);
    await scan(9, [{ object: object('a', 'e9'), result: result([group('USA_SSN')]) }]);
    expect(await outbox()).toEqual([
      'sweep-001 NEW',
      'sweep-002 RESOLVED',
      'sweep-003 REOPENED',
      'sweep-004 RESOLVED',
      'sweep-005 REOPENED',
      'sweep-006 RESOLVED',
      'sweep-007 REOPENED',
    ]);
  });

  it('resolves nothing that was not wholly read', async () => {
    await scan(1, [scanned('a', [group('USA_SSN')])]);
    for (const [n, status] of [
      [2, 'PARTIAL'],
      [3, 'SKIPPED'],
    ] as const) {
      const totals = await scan(n, [
        { object: object('a', `e${n}`), result: result([], { status, reason: 'READ_FAILED', bytesRead: 0 }) },
      ]);
      expect(totals.covered).toBe(false);
      expect(await all()).toMatchObject([{ status: 'NEW', lastSeen: startOf(1) }]);
    }
    const id = await openSweep(store, 4);
    await store.closeBucketScan(id, accountId, bucketName, false, 'ACCESS_DENIED s3:ListBucket');
    expect(await all()).toMatchObject([{ status: 'NEW' }]);
    expect((await store.coverage.page({ sweepId: id }, 'SCOPE_ASC', { first: 9, after: null })).edges[0]?.node).toEqual(
      {
        id: 'sweep-004/OBJECTS/BUCKET/111111111111/-/orders',
        sweepId: id,
        aspect: 'OBJECTS',
        scope: 'BUCKET',
        accountId,
        region: 'eu-west-1',
        bucketName,
        status: 'DENIED',
        reason: 'ACCESS_DENIED s3:ListBucket',
      },
    );
  });

  it('carries unchanged objects over with their findings, and never on a record that does not bear it out', async () => {
    await scan(1, [scanned('a', [group('USA_SSN')]), scanned('b')]);
    const totals = await scan(2, [
      { object: object('a'), result: null },
      { object: object('b', 'other'), result: null },
      { object: object('c'), result: null },
    ]);
    expect(totals).toMatchObject({
      objectsListed: 3,
      objectsScanned: 1,
      objectsSkipped: 2,
      bytesRead: 0,
      findings: 1,
      covered: false,
    });
    expect(await all()).toMatchObject([
      { status: 'ACTIVE', lastSeen: startOf(2), object: { status: 'COMPLETE', sizeBytes: 100 } },
    ]);
  });

  it('counts pictures that nobody read, of what is unchanged as well, and once however often rows are written', async () => {
    const pictured = { object: object('a'), result: result([group('USA_SSN')], { unreadPictures: 3 }) };
    await scan(1, [pictured, scanned('b')]);
    await openSweep(store, 2);
    for (let time = 0; time < 2; time++)
      await store.writeObjects(sweepId(2), accountId, bucketName, [{ ...pictured, result: null }, scanned('b')]);
    expect(await store.sweepTotals(sweepId(2))).toMatchObject({ objectsListed: 2, objectsWithPictures: 1 });
    await store.closeBucketScan(sweepId(2), accountId, bucketName, true, null);
    for (const sweep of [sweepId(1), sweepId(2)])
      expect(await store.sweepTotals(sweep)).toMatchObject({ objectsWithPictures: 1 });
    expect(await all()).toMatchObject([{ object: { status: 'COMPLETE', unreadPictures: 3 } }]);
  });

  it('resolves the findings of objects that a whole listing no longer has, and of buckets that are gone', async () => {
    await scan(1, [scanned('a', [group('USA_SSN')]), scanned('b', [group('NAME')])]);
    await store.writePosture(await openSweep(store, 2), accountId, [
      { bucketName, posture, evaluations: [evaluation('public', 'NON_COMPLIANT')] },
    ]);
    await store.writeObjects(sweepId(2), accountId, bucketName, [scanned('b', [group('NAME')])]);
    await store.closeBucketScan(sweepId(2), accountId, bucketName, true, null);
    await end(2);
    const seen = async () =>
      (await all()).map(({ objectKey, checkId, status, object }) => [objectKey ?? checkId, status, object?.key]);
    expect(await seen()).toEqual(
      expect.arrayContaining([
        ['a', 'RESOLVED', undefined],
        ['b', 'ACTIVE', 'b'],
        ['public', 'NEW', undefined],
      ]),
    );
    expect((await detections()).map(({ identifier, status }) => `${identifier} ${status}`).sort()).toEqual([
      'NAME ACTIVE',
      'USA_SSN RESOLVED',
    ]);
    await openSweep(store, 3, [fixture.bucket('another')]);
    expect((await all()).every(({ status }) => status === 'RESOLVED')).toBe(true);
    expect(await store.getBucket(accountId, bucketName)).toBeNull();
    expect(await store.bucketsByNames([{ accountId, name: bucketName }])).toMatchObject([
      { gone: true, openFindings: 0, objectsListed: 0, sizeBytes: 0 },
    ]);
    await end(3);
    // Back with the same object under the same ETag: it has to be read, and what is in it opens again.
    const id = await openSweep(store, 4);
    expect(await store.knownObjects(accountId, bucketName, ['b'])).toEqual(new Map());
    await store.writeObjects(id, accountId, bucketName, [scanned('b', [group('NAME')])]);
    expect(await seen()).toEqual(expect.arrayContaining([['b', 'REOPENED', 'b']]));
  });

  it('counts the sweeps that saw a policy finding, and leaves it alone on UNKNOWN', async () => {
    const verdicts = ['NON_COMPLIANT', 'NON_COMPLIANT', 'UNKNOWN', 'COMPLIANT', 'UNKNOWN', 'NON_COMPLIANT'] as const;
    const story: unknown[] = [];
    for (const [n, verdict] of verdicts.entries()) {
      const id = await openSweep(store, n);
      const rows = [
        { bucketName, posture, evaluations: [evaluation('public', verdict), evaluation('silent', 'NON_COMPLIANT')] },
      ];
      const quiet = rows.map((row) => ({
        ...row,
        evaluations: row.evaluations.map((one) => (one.checkId === 'silent' ? { ...one, findingType: '' } : one)),
      }));
      await store.writePosture(id, accountId, quiet);
      const open = await store.writePosture(id, accountId, quiet);
      const [finding] = await all();
      story.push([finding?.status, finding?.count, open]);
      await end(n);
    }
    expect(story).toEqual([
      ['NEW', 1, 1],
      ['ACTIVE', 2, 1],
      ['ACTIVE', 2, 0],
      ['RESOLVED', 2, 0],
      ['RESOLVED', 2, 0],
      ['REOPENED', 3, 1],
    ]);
    // That one more sweep saw it as it was is no news.
    expect(await outbox()).toEqual([`${sweepId(0)} NEW`, `${sweepId(3)} RESOLVED`, `${sweepId(5)} REOPENED`]);
    expect(await store.evaluationsByBuckets([{ accountId, name: bucketName }])).toMatchObject([
      { checkId: 'public', status: 'NON_COMPLIANT', detail: 'as read', sweepId: sweepId(5) },
      { checkId: 'silent', status: 'NON_COMPLIANT' },
    ]);
  });

  it('lets an older sweep that still runs write nothing over a newer one, and says that it was superseded', async () => {
    const older = await openSweep(store, 1);
    await store.writeObjects(older, accountId, bucketName, [
      scanned('a', [group('USA_SSN')]),
      scanned('gone', [group('NAME')]),
    ]);
    const newer = await openSweep(store, 2);
    await store.writePosture(newer, accountId, [
      { bucketName, posture, evaluations: [evaluation('public', 'COMPLIANT')] },
    ]);
    await store.writeObjects(newer, accountId, bucketName, [{ object: object('a', 'e2'), result: result([]) }]);
    await store.closeBucketScan(newer, accountId, bucketName, true, null);
    const settled = await dumpTables(url);
    await store.writeBuckets(older, accountId, []);
    await store.writeOrganization(older, { ...fixture.tree, accounts: [] });
    await store.writePosture(older, accountId, [
      {
        bucketName,
        posture: { ...posture, effectivePermission: 'NOT_PUBLIC' },
        evaluations: [evaluation('public', 'NON_COMPLIANT')],
      },
    ]);
    await store.writeObjects(older, accountId, bucketName, [
      scanned('a', [group('USA_SSN')]),
      scanned('gone', [group('NAME')]),
    ]);
    expect(await store.closeBucketScan(older, accountId, bucketName, true, null)).toMatchObject({ covered: false });
    const after = await dumpTables(url);
    for (const table of [
      'accounts',
      'buckets',
      'objects',
      'findings',
      'finding_detections',
      'evaluations',
      'outbox_events',
    ]) {
      expect({ table, rows: after[table] }).toEqual({ table, rows: settled[table] });
    }
    const { edges } = await store.coverage.page({ sweepId: older }, 'SCOPE_ASC', { first: 9, after: null });
    expect(edges.map(({ node }) => node.reason)).toEqual(['SUPERSEDED_BY_NEWER_SWEEP']);
  });

  it('writes one bucket from many connections at once without losing or doubling anything', async () => {
    const id = await openSweep(store, 1);
    const rows = Array.from({ length: 60 }, (_, n) => scanned(`k${n % 40}`, [group('USA_SSN', 2), group('NAME')]));
    const batches = Array.from({ length: 12 }, (_, n) => rows.slice(n * 5, n * 5 + 5).reverse());
    await Promise.all([...batches, ...batches].map((batch) => store.writeObjects(id, accountId, bucketName, batch)));
    expect(await store.sweepTotals(id)).toMatchObject({ objectsScanned: 40, bytesRead: 4_000, findings: 40 });
    const [bucket] = await store.bucketsByNames([{ accountId, name: bucketName }]);
    expect(bucket?.openFindings).toBe(40);
    expect(await store.closeBucketScan(id, accountId, bucketName, true, null)).toMatchObject({
      objectsScanned: 40,
      findings: 40,
    });
  });

  it('holds no object key, name or text that PostgreSQL refuses back', async () => {
    const id = await openSweep(store, 1);
    const nasty = group('NAME', 1, {
      occurrences: [{ kind: 'RECORD', recordIndex: 0, jsonPath: '$.a\0b\ud800' }],
      reasons: ['a "quoted", {braced} \\ reason\0'],
    });
    await store.writeObjects(id, accountId, bucketName, [scanned('k', [nasty])]);
    expect(await detections()).toMatchObject([
      { occurrences: [{ jsonPath: '$.a\ufffdb\ufffd' }], reasons: ['a "quoted", {braced} \\ reason\ufffd'] },
    ]);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    expect((await client.query('SELECT fingerprints FROM finding_detections')).rows).toEqual([
      { fingerprints: nasty.fingerprints },
    ]);
    await client.end();
  });
});
