import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { FindingKind, Severity } from '../model/index.ts';
import { dumpTables } from './dump.ts';
import { FindingGroupBy, type FindingRule, type FindingRuleFilter, openStore, type Store } from './index.ts';
import { accountId, bucket, evaluation, group, openSweep, posture, scanned, startOf } from './testing/fixtures.ts';

const names = ['a', 'b', 'c'];
const checks = ['public', 'tls', 'logging'];
let number = 0;
const rule = (filter: FindingRuleFilter, more: Partial<FindingRule> = {}): Parameters<Store['addFindingRule']>[0] => ({
  id: `rule-${++number}`,
  kind: 'SUPPRESSION',
  name: `Rule ${number}`,
  reason: 'Accepted until the move.',
  author: 'ada',
  severity: null,
  filter,
  createdAt: startOf(1),
  expiresAt: null,
  ...more,
});
const override = (filter: FindingRuleFilter, severity: Severity, more: Partial<FindingRule> = {}) =>
  rule(filter, { kind: 'SEVERITY_OVERRIDE', severity, ...more });

describe('rules over findings', () => {
  let store: Store;
  let databaseUrl: string;
  beforeAll(async () => {
    databaseUrl = await freshDatabase();
    store = await openStore({ databaseUrl });
    const sweep = await openSweep(
      store,
      1,
      names.map((name) => bucket(name)),
    );
    await store.writePosture(
      sweep,
      accountId,
      names.map((bucketName) => ({
        bucketName,
        posture: { ...posture, tags: { env: bucketName === 'a' ? 'test' : 'prod' } },
        // What could not be read is a gap, and no finding.
        evaluations: [...checks.map((check) => evaluation(check, 'NON_COMPLIANT')), evaluation('denied', 'UNKNOWN')],
      })),
    );
    for (const name of names)
      await store.writeObjects(sweep, accountId, name, [scanned('x.csv', [group('CREDIT_CARD_NUMBER', 3)])]);
    await store.writeCoverage(sweep, [
      {
        aspect: 'POSTURE',
        scope: 'BUCKET',
        accountId,
        region: 'eu-west-1',
        bucketName: 'a',
        status: 'DENIED',
        reason: 'DENIED s3:GetBucketPolicy',
      },
    ]);
    await store.closeBucketScan(sweep, accountId, 'a', false, 'ACCESS_DENIED s3:ListBucket');
  });
  afterAll(async () => await store?.close());

  const all = async (filter = {}, sort = 'SEVERITY_DESC') =>
    (await store.findings.page(filter, sort, { first: 200, after: null })).edges.map(({ node }) => node);
  async function withRule<T>(added: ReturnType<typeof rule>, look: (made: FindingRule) => Promise<T>): Promise<T> {
    const made = await store.addFindingRule(added);
    try {
      return await look(made);
    } finally {
      await store.endFindingRule(made.kind, made.id, startOf(2), 'ada');
    }
  }

  it('mark what they suppress, which stays to be asked for and is counted apart', async () => {
    const filter = { bucketTags: [{ key: 'env', value: 'test' }], kinds: ['POLICY'] } as const;
    expect(await store.previewFindingRule(filter)).toEqual({ findings: 3, open: 3, suppressed: 0 });
    await withRule(rule(filter), async ({ id }) => {
      expect(
        (await all({ suppressed: true })).map(({ bucketName, suppressedBy }) => [bucketName, suppressedBy]),
      ).toEqual([
        ['a', [id]],
        ['a', [id]],
        ['a', [id]],
      ]);
      expect((await all()).length).toBe(12);
      expect(await store.findings.count({ suppressed: false })).toBe(9);
      const groups = await store.findingStatistics('BUCKET', {}, 10);
      expect(groups).toContainEqual({ key: 'a', count: 1, matches: 3, suppressed: 3 });
      expect(await store.previewFindingRule(filter)).toMatchObject({ suppressed: 3 });
    });
    expect(await store.findings.count({ suppressed: true })).toBe(0);
  });

  it('give another severity to what they match, the highest of several, in order, filter and counts', async () => {
    const was = (await all({ bucketNames: ['b'], checkIds: ['tls'] }))[0];
    expect(was).toMatchObject({ severity: 'HIGH', originalSeverity: 'HIGH' });
    await withRule(override({ organizationalUnitIds: ['ou-1'], checkIds: ['tls'] }, 'LOW'), async () => {
      await withRule(
        override({ accountIds: [accountId], bucketNames: ['b'], checkIds: ['tls'] }, 'CRITICAL'),
        async () => {
          const rows = await all();
          expect(rows[0]).toMatchObject({
            bucketName: 'b',
            checkId: 'tls',
            severity: 'CRITICAL',
            originalSeverity: 'HIGH',
          });
          expect(
            rows
              .filter(({ severity }) => severity === 'LOW')
              .map(({ bucketName }) => bucketName)
              .sort(),
          ).toEqual(['a', 'c']);
          expect(await store.findings.count({ severities: ['CRITICAL'] })).toBe(1);
          expect(await store.findingStatistics('SEVERITY', { severities: ['LOW'] }, 5)).toMatchObject([
            { key: 'LOW', count: 2 },
          ]);
          // Page by page, in an order that the database has no index for.
          const pages: string[] = [];
          for (let after: string | null = null, more = true; more; ) {
            const page = await store.findings.page({}, 'SEVERITY_DESC', { first: 5, after });
            pages.push(...page.edges.map(({ node }) => node.id));
            after = page.edges.at(-1)?.cursor ?? null;
            more = page.hasNextPage;
          }
          expect(pages).toEqual(rows.map(({ id }) => id));
        },
      );
    });
    expect((await store.findingsByIds([was?.id ?? '']))[0]).toMatchObject({ severity: 'HIGH' });
  });

  it('stop by themselves when they expire, and stay to be read', async () => {
    const soon = rule({ bucketNames: ['c'] }, { expiresAt: new Date(Date.now() + 1_500).toISOString() });
    const { id } = await store.addFindingRule(soon);
    expect(await store.findings.count({ suppressed: true })).toBe(4);
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    expect(await store.findings.count({ suppressed: true })).toBe(0);
    expect((await store.findingRules('SUPPRESSION')).map((each) => each.id)).not.toContain(id);
    expect((await store.findingRules('SUPPRESSION', true)).map((each) => each.id)).toContain(id);
    expect(await store.endFindingRule('SUPPRESSION', 'no-such', startOf(2), 'x')).toBeNull();
  });

  it('keep news back as long as they act, and let the last of each finding out afterwards', async () => {
    const now = () => new Date().toISOString();
    while ((await store.routeOutbox(100, now())) > 0);
    const sink = {
      name: 's',
      kind: 'sqs',
      config: {},
      routing: {},
      enabled: true,
      createdAt: startOf(1),
      updatedAt: startOf(1),
    };
    await store.upsertSink({ ...sink, id: 's' });
    const due = async () =>
      (await store.findingEvents((await store.dueDeliveries('s', 100, now())).map(({ eventId }) => eventId))).map(
        ({ finding, status }) => `${finding.bucketName}/${finding.checkId} ${status}`,
      );
    const look = (day: number, status: 'COMPLIANT' | 'NON_COMPLIANT') =>
      store.writeChangedPosture(
        { id: `change-${day}`, at: startOf(day), accountId },
        ['a', 'b'].map((bucketName) => ({ bucketName, posture, evaluations: [evaluation('tls', status)] })),
        new Map(),
      );
    await withRule(rule({ bucketNames: ['a'] }), async () => {
      await look(3, 'COMPLIANT');
      await look(4, 'NON_COMPLIANT');
      while ((await store.routeOutbox(100, now())) > 0);
      // Heads of lines only: the second piece about b waits for the first.
      expect(await due()).toEqual(['b/tls RESOLVED']);
      expect(await store.previewRouting({}, startOf(4))).toBe(1);
    });
    while ((await store.routeOutbox(100, now())) > 0);
    expect((await due()).sort()).toEqual(['a/tls REOPENED', 'b/tls RESOLVED']);
    await withRule(rule({ bucketNames: ['b'] }, { expiresAt: startOf(5) }), async () => {
      await look(6, 'COMPLIANT');
      expect(await store.routeOutbox(100, now())).toBe(2);
    });
    await store.upsertSink({ ...sink, id: 'high', name: 'high', routing: { minSeverity: 'HIGH' } });
    await withRule(override({ bucketNames: ['a'] }, 'LOW'), async () => {
      await look(7, 'NON_COMPLIANT');
      await store.routeOutbox(100, now());
      expect((await store.sinkHealth('high')).pending).toBe(1);
    });
  });

  it('hide no gap and change no row, whatever rules there are', async () => {
    const filter = fc.record(
      {
        accountIds: fc.constantFrom([accountId], ['000000000000'], []),
        organizationalUnitIds: fc.constantFrom(['r-1'], ['ou-1']),
        bucketNames: fc.subarray(names),
        kinds: fc.subarray(Object.values(FindingKind), { minLength: 1 }),
        severities: fc.subarray(Object.values(Severity), { minLength: 1 }),
        checkIds: fc.subarray([...checks, 'denied']),
        identifiers: fc.constant(['CREDIT_CARD_NUMBER']),
        statuses: fc.constantFrom(['NEW'] as const, ['RESOLVED'] as const),
        bucketTags: fc.constantFrom([{ key: 'env', value: 'prod' }], []),
        keyPrefix: fc.constant('x'),
        regions: fc.constant(['eu-west-1']),
      },
      { requiredKeys: [] },
    );
    const severity = fc.option(fc.constantFrom(...Object.values(Severity)));
    const coverage = async () => ({
      rows: (await store.coverage.page({}, 'SCOPE_ASC', { first: 200, after: null })).edges.map(({ node }) => node),
      gaps: await store.coverage.count({ statuses: ['DENIED', 'FAILED', 'PARTIAL', 'SKIPPED'] }),
      verdicts: await store.evaluationsByBuckets(names.map((name) => ({ accountId, name }))),
      totals: await store.sweepTotals('sweep-001'),
      findings: await store.findings.count({}),
    });
    const tables = async () => {
      const { finding_rules: _, ...rest } = await dumpTables(databaseUrl);
      return rest;
    };
    const before = await coverage();
    const rowsBefore = await tables();
    expect(before.gaps).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(filter, severity), { minLength: 1, maxLength: 5 }), async (rules) => {
        const made = await Promise.all(
          rules.map(([each, to]) => store.addFindingRule(to === null ? rule(each) : override(each, to))),
        );
        try {
          expect(await coverage()).toEqual(before);
          const suppressed = await store.findings.count({ suppressed: true });
          expect((await store.findings.count({ suppressed: false })) + suppressed).toBe(before.findings);
          const rows = await all();
          expect(rows.filter(({ suppressedBy }) => suppressedBy.length > 0)).toHaveLength(suppressed);
          for (const groupBy of FindingGroupBy.filter((each) => !['IDENTIFIER', 'LABEL', 'CHECK'].includes(each))) {
            const groups = await store.findingStatistics(groupBy, {}, 100);
            expect(groups.reduce((sum, each) => sum + each.count + each.suppressed, 0)).toBe(before.findings);
            expect(groups.reduce((sum, each) => sum + each.suppressed, 0)).toBe(suppressed);
          }
        } finally {
          for (const { kind, id } of made) await store.endFindingRule(kind, id, startOf(2), 'ada');
        }
      }),
      { numRuns: 40 },
    );
    expect(await tables()).toEqual(rowsBefore);
  });
});
