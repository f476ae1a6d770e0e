import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { type DetectionRow, type FindingFilter, type FindingRow, openStore, type Page, type Store } from './index.ts';
import * as fixture from './testing/fixtures.ts';
import { manyTree, writeMany } from './testing/many.ts';

const sorts = ['SEVERITY_DESC', 'LAST_SEEN_DESC', 'FIRST_SEEN_DESC', 'COUNT_DESC', 'TYPE_ASC'];
const unitOf = new Map(manyTree.accounts.map((account) => [account.id, account.organizationalUnitId]));

async function collect<T>(
  first: number,
  page: (after: string | null, first: number) => Promise<Page<T>>,
): Promise<T[]> {
  const nodes: T[] = [];
  let after: string | null = null;
  for (;;) {
    const { edges, hasNextPage }: Page<T> = await page(after, first);
    nodes.push(...edges.map(({ node }) => node));
    after = edges.at(-1)?.cursor ?? null;
    if (!hasNextPage) return nodes;
    expect(edges).toHaveLength(first);
  }
}

describe('reads', () => {
  let store: Store;
  let sweep: string;
  let findings: readonly FindingRow[];
  let detections: ReadonlyMap<string, readonly DetectionRow[]>;
  const regions = new Map<string, string>();

  beforeAll(async () => {
    store = await openStore({ databaseUrl: await freshDatabase() });
    sweep = await writeMany(store, 12);
    findings = await collect(200, (after, first) => store.findings.page({}, 'TYPE_ASC', { first, after }));
    detections = await store.detectionsByFindingIds(findings.map(({ id }) => id));
    for (const { edges } of [await store.buckets.page({}, 'NAME_ASC', { first: 200, after: null })])
      for (const { node } of edges) regions.set(node.name, node.posture?.effectivePermission ?? 'none');
  });
  afterAll(async () => await store?.close());

  const levels = ['LOW', 'MEDIUM', 'HIGH'];
  /** The filter in words of JavaScript. */
  function wanted(filter: FindingFilter): (finding: FindingRow) => boolean {
    const within = (values: readonly string[] | undefined, value: string | null) =>
      values === undefined || (value !== null && values.includes(value));
    return (finding) =>
      within(filter.accountIds, finding.accountId) &&
      within(filter.regions, finding.region) &&
      within(filter.bucketNames, finding.bucketName) &&
      within(filter.kinds, finding.kind) &&
      within(filter.severities, finding.severity) &&
      within(filter.checkIds, finding.checkId) &&
      within(filter.statuses, finding.status) &&
      within(filter.effectivePermissions, regions.get(finding.bucketName) ?? null) &&
      (filter.keyPrefix === undefined || (finding.objectKey?.startsWith(filter.keyPrefix) ?? false)) &&
      (filter.organizationalUnitIds === undefined ||
        filter.organizationalUnitIds.some(
          (unit) => unit === 'r-1' || unitOf.get(finding.accountId)?.startsWith(unit),
        )) &&
      ((filter.identifiers === undefined && filter.labels === undefined && filter.minConfidence === undefined) ||
        (detections.get(finding.id) ?? []).some(
          (detection) =>
            within(filter.identifiers, detection.identifier) &&
            within(filter.labels, detection.label) &&
            levels.indexOf(detection.confidence) >= levels.indexOf(filter.minConfidence ?? 'LOW'),
        ));
  }
  const some = <T>(...values: T[]) => fc.subarray(values, { minLength: 0 });
  const filters = fc.record(
    {
      accountIds: some(...manyTree.accounts.map(({ id }) => id)),
      organizationalUnitIds: some('r-1', 'ou-a', 'ou-a1', 'ou-b2', 'ou-none'),
      regions: some('eu-west-1', 'us-east-1'),
      bucketNames: some('bucket-0-0', 'bucket-1-1', 'bucket-2-2', 'bucket-6-0'),
      keyPrefix: fc.constantFrom('', 'p1/', 'p0/1', 'q'),
      kinds: some('SENSITIVE_DATA' as const, 'POLICY' as const),
      severities: some('LOW' as const, 'MEDIUM' as const, 'HIGH' as const, 'CRITICAL' as const),
      statuses: some('NEW' as const, 'RESOLVED' as const),
      identifiers: some('NAME', 'ID_PII_0', 'ID_PHI_1'),
      labels: some('PII' as const, 'PHI' as const, 'FINANCIAL' as const),
      minConfidence: fc.constantFrom('LOW' as const, 'MEDIUM' as const, 'HIGH' as const),
      checkIds: some('public', 'tls'),
      effectivePermissions: some('PUBLIC', 'UNKNOWN'),
    },
    { requiredKeys: [] },
  );

  it('filter as the same filter does in memory', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...sorts), async (filter, sort) => {
        // An empty prefix asks for nothing; policy findings have no key and stay.
        const { keyPrefix, ...rest } = filter;
        const asked: FindingFilter = keyPrefix === undefined || keyPrefix === '' ? rest : filter;
        const found = await collect(200, (after, first) => store.findings.page(filter, sort, { first, after }));
        const expected = findings.filter(wanted(asked)).map(({ id }) => id);
        expect(found.map(({ id }) => id).sort()).toEqual(expected.sort());
        expect(await store.findings.count(filter)).toBe(expected.length);
      }),
      { numRuns: 60 },
    );
  });

  it('page by page give every row once, in order, whatever the page size', async () => {
    for (const sort of sorts) {
      const whole = await collect(200, (after, first) => store.findings.page({}, sort, { first, after }));
      for (const size of [1, 7, 50]) {
        expect(await collect(size, (after, first) => store.findings.page({}, sort, { first, after }))).toEqual(whole);
      }
    }
    const scores = (await store.findings.page({}, 'SEVERITY_DESC', { first: 200, after: null })).edges.map(
      ({ node }) => node.severity,
    );
    expect([...new Set(scores)]).toEqual(['CRITICAL', 'HIGH', 'MEDIUM']);
  });

  it('page the other lists as well', async () => {
    for (const sort of ['NAME_ASC', 'SIZE_DESC', 'OPEN_FINDINGS_DESC', 'RISK_DESC']) {
      const buckets = await collect(4, (after, first) => store.buckets.page({}, sort, { first, after }));
      expect(new Set(buckets.map(({ name }) => name)).size).toBe(21);
    }
    for (const sort of ['ID_ASC', 'NAME_ASC']) {
      expect(await collect(3, (after, first) => store.accounts.page({}, sort, { first, after }))).toHaveLength(8);
    }
    const coverage = await collect(5, (after, first) =>
      store.coverage.page({ sweepId: sweep }, 'SCOPE_ASC', { first, after }),
    );
    expect(coverage.map(({ scope }) => scope).sort()).toEqual(coverage.map(({ scope }) => scope));
    expect(coverage).toHaveLength(await store.coverage.count({ sweepId: sweep }));
    expect(
      (await store.sweeps.page({ statuses: ['RUNNING'] }, 'STARTED_DESC', { first: 5, after: null })).edges,
    ).toHaveLength(1);
  });

  it('refuse cursors that are none of ours, sorts that are none and pages too large', async () => {
    const { edges } = await store.findings.page({}, 'TYPE_ASC', { first: 1, after: null });
    const cursor = edges[0]?.cursor ?? '';
    const bad = { code: 'BAD_USER_INPUT' };
    await expect(store.findings.page({}, 'COUNT_DESC', { first: 1, after: cursor })).rejects.toMatchObject(bad);
    await expect(store.findings.page({}, 'toString', { first: 1, after: null })).rejects.toMatchObject(bad);
    for (const first of [0, 201, 1.5, Number.NaN])
      await expect(store.findings.page({}, 'TYPE_ASC', { first, after: null })).rejects.toMatchObject(bad);
    const forged = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const junk = [
      '',
      'x',
      `${cursor}=`,
      `${cursor} `,
      forged(['COUNT_DESC', 'abc', 'id']),
      forged(['COUNT_DESC', '1']),
    ];
    for (const after of [
      ...junk,
      forged(['COUNT_DESC', '1', 'a\0']),
      forged({}),
      forged(['LAST_SEEN_DESC', '2026', 'x']),
    ])
      await expect(store.findings.page({}, 'COUNT_DESC', { first: 1, after })).rejects.toMatchObject(bad);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (after) => {
        await expect(store.findings.page({}, 'COUNT_DESC', { first: 1, after })).rejects.toMatchObject(bad);
      }),
      { numRuns: 30 },
    );
    await expect(store.findings.count({ bucketNames: ['a\0'] })).rejects.toMatchObject(bad);
    await expect(store.findings.count({ lastSeenAfter: 'soon' })).rejects.toMatchObject(bad);
  });

  it('count findings by group as in memory', async () => {
    const tally = (keys: (finding: FindingRow) => readonly (readonly [string | null, number])[]) => {
      const groups = new Map<string, { key: string; count: number; matches: number; suppressed: number }>();
      for (const finding of findings)
        for (const [key, matches] of keys(finding)) {
          if (key === null) continue;
          const group = groups.get(key) ?? { key, count: 0, matches: 0, suppressed: 0 };
          groups.set(key, { ...group, count: group.count + 1, matches: group.matches + matches });
        }
      return [...groups.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
    };
    const open: FindingFilter = { statuses: ['NEW', 'ACTIVE', 'REOPENED'] };
    const one = (key: (finding: FindingRow) => string | null) => tally((finding) => [[key(finding), finding.count]]);
    expect(await store.findingStatistics('ACCOUNT', open, 100)).toEqual(one(({ accountId }) => accountId));
    expect(await store.findingStatistics('ORGANIZATIONAL_UNIT', open, 100)).toEqual(
      one(({ accountId }) => unitOf.get(accountId) ?? null),
    );
    expect(await store.findingStatistics('REGION', open, 100)).toEqual(one(({ region }) => region));
    expect(await store.findingStatistics('BUCKET', open, 100)).toEqual(one(({ bucketName }) => bucketName));
    expect(await store.findingStatistics('BUCKET', open, 3)).toEqual(one(({ bucketName }) => bucketName).slice(0, 3));
    expect(await store.findingStatistics('TYPE', open, 100)).toEqual(one(({ type }) => type));
    expect(await store.findingStatistics('KIND', open, 100)).toEqual(one(({ kind }) => kind));
    expect(await store.findingStatistics('SEVERITY', open, 100)).toEqual(one(({ severity }) => severity));
    expect(await store.findingStatistics('STATUS', open, 100)).toEqual(one(({ status }) => status));
    expect(await store.findingStatistics('CHECK', open, 100)).toEqual(one(({ checkId }) => checkId));
    const each = (key: (detection: DetectionRow) => string | null) =>
      tally(({ id }) => (detections.get(id) ?? []).map((detection) => [key(detection), detection.count] as const));
    expect(await store.findingStatistics('IDENTIFIER', open, 100)).toEqual(each(({ identifier }) => identifier));
    const byLabel = await store.findingStatistics('LABEL', { ...open, labels: ['PHI'] }, 100);
    expect(byLabel).toEqual(each(({ label }) => label).filter(({ key }) => key === 'PHI'));
  });

  it('find accounts and buckets by part of their names, units and posture', async () => {
    const names = async (nameContains: string) =>
      (await store.accounts.page({ nameContains }, 'ID_ASC', { first: 200, after: null })).edges.map(
        ({ node }) => node.name,
      );
    expect((await names('c%')).every((name) => name.includes('C%'))).toBe(true);
    expect(await names('c%')).toHaveLength(2);
    expect(await names('b_')).toHaveLength(3);
    expect(await names('b__')).toEqual([]);
    expect(await names('\\')).toEqual([]);
    expect(await store.accounts.count({ states: ['SUSPENDED'] })).toBe(1);
    expect(await store.accounts.count({ organizationalUnitIds: ['ou-a'] })).toBe(5);
    expect(await store.accounts.count({ organizationalUnitIds: [] })).toBe(0);
    expect(await store.buckets.count({ effectivePermissions: ['PUBLIC'] })).toBe(7);
    expect(await store.buckets.count({ encryptionTypes: ['aws:kms'], accountIds: ['000000000001'] })).toBe(1);
    expect(await store.buckets.count({ nameContains: 'BUCKET-1-' })).toBe(3);
    expect((await store.organizationalUnits()).map(({ id }) => id)).toEqual([
      'r-1',
      'ou-a',
      'ou-a1',
      'ou-a2',
      'ou-b',
      'ou-b1',
      'ou-b2',
    ]);
    expect(await store.accountsByIds(['000000000003', 'none'])).toMatchObject([
      { id: '000000000003', lastSweepId: sweep },
    ]);
    expect(await store.bucketsByNames([])).toEqual([]);
    expect(await store.evaluationsByBuckets([])).toEqual([]);
  });

  it('sum a sweep from its rows', async () => {
    expect(await store.sweepTotals(sweep)).toEqual({
      accountsTotal: 7,
      accountsSwept: 7,
      bucketsTotal: 21,
      bucketsEvaluated: 21,
      bucketsScanned: 21,
      objectsListed: 252,
      objectsScanned: 252,
      objectsPartial: 0,
      objectsSkipped: 0,
      objectsWithPictures: 0,
      bytesRead: 25_200,
      findings: findings.length,
    });
    expect(await store.sweepTotals('none')).toMatchObject({ accountsTotal: 0, bucketsTotal: 0, findings: 0 });
  });

  it('keep schedules', async () => {
    const schedule = {
      id: 'nightly',
      name: 'Nightly',
      cron: '0 3 * * *',
      every: null,
      timeZone: 'Europe/Berlin',
      overlapPolicy: 'SKIP',
      catchupWindowSeconds: 3_600,
      paused: false,
      options: (await store.getSweep(sweep))?.options ?? expect.fail('no sweep'),
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    } as const;
    expect(await store.upsertSchedule(schedule)).toEqual(schedule);
    const every = { kind: 'WEEKLY', hour: 3, minute: 30, dayOfWeek: 1, dayOfMonth: null } as const;
    const changed = {
      ...schedule,
      cron: null,
      every,
      paused: true,
      createdAt: '2026-02-02T00:00:00.000Z',
      updatedAt: '2026-02-02T00:00:00.000Z',
    };
    expect(await store.upsertSchedule(changed)).toEqual({ ...changed, createdAt: schedule.createdAt });
    expect(await store.schedules()).toHaveLength(1);
    expect(await store.deleteSchedule('nightly')).toBe(true);
    expect(await store.deleteSchedule('nightly')).toBe(false);
  });

  it('are stable while rows come and go', async () => {
    const before = await collect(200, (after, first) => store.findings.page({}, 'COUNT_DESC', { first, after }));
    const start = await store.findings.page({}, 'COUNT_DESC', { first: 30, after: null });
    const id = await fixture.openSweep(store, 2, [fixture.bucket('later')]);
    const fresh = Array.from({ length: 40 }, (_, n) => fixture.scanned(`n${n}`, [fixture.group('NEWCOMER', n * 4)]));
    await store.writeObjects(id, fixture.accountId, 'later', fresh);
    const rest = await collect(30, (after, first) =>
      store.findings.page({}, 'COUNT_DESC', { first, after: after ?? start.edges.at(-1)?.cursor ?? null }),
    );
    const seen = [...start.edges.map(({ node }) => node.id), ...rest.map((node) => node.id)];
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(before.map((node) => node.id)));
    await store.writeBuckets(id, fixture.accountId, []);
  });
});
