import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultRulesInput } from '../../infra/dev/faults/fault-rules.ts';
import type { CoverageRow } from '../../services/store/contract.ts';
import type { Store } from '../../services/store/index.ts';
import { eventually } from '../support/api/eventually.ts';
import type { TestOrganization } from '../support/org.ts';
import type { Stack } from '../support/stack.ts';
import { type Swept, startSwept } from '../support/swept.ts';

type Rule = NonNullable<FaultRulesInput['rules']>[number];
const orders = 'small-shop-orders';
const january = { operation: 'GetObject', bucket: orders, key: 'january' };

interface Case {
  readonly name: string;
  readonly rule: (org: TestOrganization) => Rule | Rule[];
  /** Reasons that the coverage rows of the sweep must give beyond those of the fault-free sweep; none: the fault was mended. */
  readonly reasons: readonly RegExp[];
}

const error = (code: string) => ({ kind: 'error', code }) as const;
const half: Rule = { name: 'half', match: january, when: { times: 1 }, action: { kind: 'truncate', afterBytes: 10 } };
const cases: readonly Case[] = [
  {
    name: 'the list of objects is denied',
    rule: () => ({ name: 'r', match: { operation: 'ListObjectsV2', bucket: orders }, action: error('AccessDenied') }),
    reasons: [/ACCESS_DENIED s3:ListBucket/],
  },
  {
    name: 'the list of buckets is denied',
    rule: (org) => ({
      name: 'r',
      match: { operation: 'ListBuckets', account: org.accountId('Shop') },
      action: error('AccessDenied'),
    }),
    reasons: [/ACCESS_DENIED s3:ListAllMyBuckets/],
  },
  {
    name: 'one object is denied',
    rule: () => ({ name: 'r', match: january, action: error('AccessDenied') }),
    reasons: [/PERMISSION_DENIED/],
  },
  {
    name: 'the policy of a bucket is denied',
    rule: () => ({ name: 'r', match: { operation: 'GetBucketPolicy', bucket: orders }, action: error('AccessDenied') }),
    reasons: [/DENIED s3:GetBucketPolicy/],
  },
  {
    name: 'a region is off',
    rule: () => [
      {
        name: 'where it is',
        match: { operation: 'GetBucketLocation', bucket: 'small-clinic-odd-keys' },
        action: {
          kind: 'replace',
          status: 200,
          body: '<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">ap-east-1</LocationConstraint>',
        },
      },
      { name: 'off', match: { service: 's3', region: 'ap-east-1' }, action: { kind: 'regionDisabled' } },
    ],
    reasons: [/REGION_DISABLED/],
  },
  {
    name: 'nobody says where a bucket is',
    rule: () => ({
      name: 'r',
      match: { operation: 'GetBucketLocation', bucket: 'small-clinic-odd-keys' },
      action: error('InvalidToken'),
    }),
    reasons: [/ACCESS_DENIED s3:GetBucketLocation/],
  },
  {
    name: 'an object is gone between list and get',
    rule: () => ({ name: 'r', match: january, action: error('NoSuchKey') }),
    reasons: [/SOURCE_OBJECT_NO_LONGER_AVAILABLE/],
  },
  {
    name: 'an object changed between list and get',
    rule: () => ({ name: 'r', match: january, action: error('PreconditionFailed') }),
    reasons: [/OBJECT_VERSION_MISMATCH/],
  },
  {
    name: 'a bucket is gone after it was listed',
    rule: () => ({ name: 'r', match: { operation: 'ListObjectsV2', bucket: orders }, action: error('NoSuchBucket') }),
    reasons: [/NO_SUCH_BUCKET/],
  },
  {
    name: 'a bucket is deleted while it is read',
    rule: () => ({ name: 'r', match: { operation: 'GetObject', bucket: orders }, action: error('NoSuchBucket') }),
    reasons: [/SOURCE_OBJECT_NO_LONGER_AVAILABLE|NO_SUCH_BUCKET/],
  },
  {
    name: 'the key of an object is switched off',
    rule: () => ({ name: 'r', match: january, action: error('KMS.DisabledException') }),
    reasons: [/INVALID_KMS_KEY/],
  },
  {
    name: 'a body ends short every time',
    rule: () => ({ name: 'r', match: january, action: { kind: 'truncate', afterBytes: 10 } }),
    reasons: [/TRUNCATED_BODY/],
  },
  {
    name: 'a body ends short once',
    rule: () => ({
      name: 'r',
      match: { operation: 'GetObject', bucket: orders },
      when: { times: 1 },
      action: { kind: 'truncate', afterBytes: 10 },
    }),
    reasons: [],
  },
  {
    name: 'S3 asks to slow down for a while',
    rule: () => ({ name: 'r', match: { service: 's3' }, when: { every: 4, times: 20 }, action: error('SlowDown') }),
    reasons: [],
  },
  {
    name: 'S3 has internal errors for a while',
    rule: () => ({
      name: 'r',
      match: { service: 's3' },
      when: { every: 5, times: 10 },
      action: error('InternalError'),
    }),
    reasons: [],
  },
  {
    name: 'connections are reset now and then',
    rule: () => ({ name: 'r', match: { service: 's3' }, when: { every: 6, times: 8 }, action: { kind: 'reset' } }),
    reasons: [],
  },
  {
    name: 'sessions expire in the middle',
    rule: () => ({ name: 'r', match: { service: 's3' }, when: { afterOfSession: 60 }, action: error('ExpiredToken') }),
    reasons: [],
  },
  {
    name: 'a session expires between the two halves of a body',
    rule: () => [half, { name: 'then', match: january, when: { times: 1 }, action: error('ExpiredToken') }],
    reasons: [],
  },
  {
    name: 'an object is replaced between the two halves of a body',
    rule: () => [half, { name: 'then', match: january, action: error('PreconditionFailed') }],
    reasons: [/OBJECT_VERSION_MISMATCH/],
  },
  {
    name: 'a body comes a few bytes a second',
    rule: () => ({ name: 'r', match: january, action: { kind: 'slow', bytesPerSecond: 50 } }),
    reasons: [],
  },
  {
    name: 'a bucket was made anew in another region',
    rule: () => ({
      name: 'r',
      match: { operation: ['ListObjectsV2', 'GetObject'], bucket: orders },
      action: { ...error('PermanentRedirect'), status: 301 },
    }),
    reasons: [/INTERNAL s3:ListBucket/],
  },
  {
    name: 'an answer is no XML',
    rule: () => ({
      name: 'r',
      match: { operation: 'ListObjectsV2', bucket: orders },
      action: { kind: 'replace', status: 200, body: '<<<' },
    }),
    reasons: [/MALFORMED_RESPONSE|INTERNAL|NETWORK/],
  },
];

describe('a sweep under faults', () => {
  let swept: Swept;
  let org: TestOrganization;
  let stack: Stack;
  let store: Store;
  let calm: readonly CoverageRow[];
  let sweeps = 0;

  async function sweep(
    rules: FaultRulesInput,
  ): Promise<{ status: string; coverage: readonly CoverageRow[]; totals: Awaited<ReturnType<Store['sweepTotals']>> }> {
    await org.proxy.setRules(rules);
    sweeps += 1;
    const id = `faults-${sweeps}`;
    // A sweep must not lean on what an earlier one read.
    const { status } = await (await stack.startSweep(id, { onlyChanged: false })).result();
    const page = await store.coverage.page({ sweepId: id }, 'SCOPE_ASC', { first: 200, after: null });
    return { status, coverage: page.edges.map(({ node }) => node), totals: await store.sweepTotals(id) };
  }
  /** GuardDuty and Security Hub are not switched on here, which is no gap. */
  const gaps = (rows: readonly CoverageRow[]): string[] =>
    rows.flatMap(({ reason }) => (reason === null || reason.startsWith('SERVICE_NOT_ENABLED') ? [] : [reason]));

  beforeAll(async () => {
    swept = await startSwept();
    ({ org, stack, store } = swept);
    calm = (await sweep({ strictSts: true })).coverage;
  });
  afterAll(async () => {
    await swept?.stop();
  });

  it('names the suspended account and the one without the role, and nothing else', () => {
    expect(gaps(calm).toSorted()).toEqual(['ACCOUNT_SUSPENDED', expect.stringMatching(/^ROLE_NOT_ASSUMABLE/)]);
  });

  it.each(cases)('when $name', async ({ rule, reasons }) => {
    const { status, coverage, totals } = await sweep({ strictSts: true, rules: [rule(org)].flat() });
    expect(status).toBe('PARTIAL');
    expect(totals.objectsListed).toBe(totals.objectsScanned + totals.objectsPartial + totals.objectsSkipped);
    const extra = gaps(coverage);
    for (const known of gaps(calm)) extra.splice(extra.indexOf(known), 1);
    expect(extra.length > 0).toBe(reasons.length > 0);
    for (const reason of reasons) expect(extra.join('\n')).toMatch(reason);
    // What is not faulty is read as ever.
    const findings = await store.findings.page(
      { bucketNames: ['small-clinic-odd-keys'], kinds: ['SENSITIVE_DATA'] },
      'SEVERITY_DESC',
      { first: 10, after: null },
    );
    expect(findings.edges.map(({ node }) => node.status)).not.toContain('RESOLVED');
  });

  it('never resolves a finding that it could not look for', async () => {
    const before = await store.findings.count({ kinds: ['SENSITIVE_DATA'], statuses: ['RESOLVED'] });
    await sweep({
      strictSts: true,
      rules: [{ name: 'r', match: { operation: 'GetObject' }, action: error('AccessDenied') }],
    });
    await sweep({
      strictSts: true,
      rules: [{ name: 'r', match: { operation: 'ListObjectsV2' }, action: error('AccessDenied') }],
    });
    expect(await store.findings.count({ kinds: ['SENSITIVE_DATA'], statuses: ['RESOLVED'] })).toBe(before);
  });

  it('is CANCELLED in the middle: what was read counts to the unit, the rest is named, and the next one reads all', async () => {
    await org.proxy.setRules({
      strictSts: true,
      rules: [{ name: 'r', match: { operation: 'GetObject' }, action: { kind: 'slow', delayMs: 300 } }],
    });
    org.proxy.log.clear();
    const started = await stack.startSweep('faults-cancelled', { onlyChanged: false });
    // Counted when they have come, so that the rest is cut off and not only not begun.
    await eventually(
      async () => org.proxy.log.total({ operation: 'GetObject' }),
      (count) => count > 1,
    );
    await started.cancel();
    expect(await started.result()).toEqual({ status: 'CANCELLED' });
    const totals = await store.sweepTotals('faults-cancelled');
    expect(totals.objectsListed).toBe(totals.objectsScanned + totals.objectsPartial + totals.objectsSkipped);
    const page = await store.coverage.page({ sweepId: 'faults-cancelled' }, 'SCOPE_ASC', { first: 200, after: null });
    expect(page.edges.map(({ node }) => node.reason)).toContain('CANCELLED');
    const next = await sweep({ strictSts: true });
    expect(gaps(next.coverage).toSorted()).toEqual(gaps(calm).toSorted());
  });

  it('fails, and says so, when the external id is wrong everywhere', async () => {
    await org.proxy.setRules({
      strictSts: true,
      rules: [{ name: 'r', match: { operation: 'AssumeRole' }, action: error('AccessDenied') }],
    });
    const { status } = await (await stack.startSweep('faults-no-role', { onlyChanged: false })).result();
    expect(status).toBe('PARTIAL');
  });

  it('fails as a whole when the organization cannot be read', async () => {
    await org.proxy.setRules({
      strictSts: true,
      rules: [
        { name: 'r', match: { operation: 'DescribeOrganization' }, action: error('AWSOrganizationsNotInUseException') },
      ],
    });
    await expect((await stack.startSweep('faults-no-org')).result()).rejects.toThrow();
    expect(await store.getSweep('faults-no-org')).toMatchObject({
      status: 'FAILED',
      failureCode: expect.stringContaining('NOT_IN_ORGANIZATION'),
    });
  });
});
