import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { openStore, type Store } from './index.ts';
import * as fixture from './testing/fixtures.ts';

const { accountId, bucketName, group, openSweep, scanned, startOf } = fixture;

describe('store', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ databaseUrl: await freshDatabase() });
  });
  afterAll(async () => await store?.close());

  it('goes through one sweep', async () => {
    const id = await openSweep(store, 1);
    expect(await store.listSweepAccountIds(id, null, 1)).toEqual({
      ids: ['000000000000'],
      next: '000000000000',
      total: 2,
    });
    expect(await store.organizationContext()).toEqual({
      organizationId: 'o-example',
      accountIds: ['000000000000', accountId, '222222222222'],
    });
    expect((await store.listAccountBuckets(id, accountId, null, 10, true)).buckets).toEqual([
      { ...fixture.bucket(), inScope: true },
    ]);
    const open = await store.writePosture(id, accountId, [
      {
        bucketName,
        posture: fixture.posture,
        evaluations: [fixture.evaluation('public', 'NON_COMPLIANT'), fixture.evaluation('tls', 'UNKNOWN')],
      },
    ]);
    expect(open).toBe(1);
    const rows = [scanned('a.csv', [group('USA_SSN', 3), group('NAME', 200)]), scanned('b.csv')];
    await store.writeObjects(id, accountId, bucketName, rows);
    await store.writeObjects(id, accountId, bucketName, rows);
    expect(await store.sweepTotals(id)).toMatchObject({
      objectsListed: 2,
      bytesRead: 200,
      findings: 2,
      bucketsScanned: 0,
    });
    expect(await store.closeBucketScan(id, accountId, bucketName, true, null)).toEqual({
      objectsListed: 2,
      objectsScanned: 2,
      objectsPartial: 0,
      objectsSkipped: 0,
      bytesRead: 200,
      findings: 1,
      covered: true,
    });
    expect(await store.closeAccount(id, accountId)).toMatchObject({
      buckets: 1,
      bucketsDone: 1,
      findings: 2,
      covered: true,
    });
    expect(await store.closeSweep(id, 'ENDED', null, startOf(2))).toBe('PARTIAL');
    const { edges } = await store.findings.page({}, 'SEVERITY_DESC', { first: 1, after: null });
    const next = await store.findings.page({}, 'SEVERITY_DESC', { first: 10, after: edges[0]?.cursor ?? null });
    const nodes = [...edges, ...next.edges].map(({ node }) => node);
    expect(nodes.map(({ type }) => type).sort()).toEqual([
      'Policy:IAMUser/S3BucketPublic',
      'SensitiveData:S3Object/Personal',
    ]);
    const found = nodes.find(({ kind }) => kind === 'SENSITIVE_DATA');
    expect(found).toMatchObject({
      severity: 'HIGH',
      count: 203,
      status: 'NEW',
      objectKey: 'a.csv',
      firstSeen: startOf(1),
    });
    const detections = await store.detectionsByFindingIds([found?.id ?? '']);
    expect(detections.get(found?.id ?? '')).toMatchObject([
      { identifier: 'NAME', count: 200 },
      { identifier: 'USA_SSN', count: 3, occurrences: group('USA_SSN').occurrences },
    ]);
    expect(await store.findingStatistics('IDENTIFIER', {}, 10)).toEqual([
      { key: 'NAME', count: 1, matches: 200, suppressed: 0 },
      { key: 'USA_SSN', count: 1, matches: 3, suppressed: 0 },
    ]);
    expect(
      (await store.buckets.page({}, 'OPEN_FINDINGS_DESC', { first: 5, after: null })).edges[0]?.node,
    ).toMatchObject({
      openFindings: 2,
      sizeBytes: 200,
      posture: fixture.posture,
    });
    expect(await store.coverage.count({ sweepId: id, statuses: ['COVERED'] })).toBe(2);
    await store.ping();
  });
});
