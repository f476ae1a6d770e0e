import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import type { ExternalFinding } from '../../model/index.ts';
import { accountId, bucket, openSweep, startOf } from '../../store/testing/fixtures.ts';

let test: TestApi;
const finding = (n: number, more: Partial<ExternalFinding> = {}): ExternalFinding => ({
  provider: 'GUARD_DUTY',
  foreignId: `f${n}`,
  product: 'GuardDuty',
  type: 'Discovery:S3/TorIPCaller',
  title: `number ${n}`,
  severity: 'MEDIUM',
  severityScore: 50 + n,
  control: null,
  count: 1,
  accountId,
  region: 'eu-west-1',
  bucketName: 'orders',
  firstSeen: startOf(n),
  lastSeen: startOf(n),
  ...more,
});
beforeAll(async () => {
  test = await startTestApi();
  await openSweep(test.store, 1, [bucket(), bucket('quiet')]);
  const hub = { provider: 'SECURITY_HUB', product: 'Security Hub', control: 'S3.5' } as const;
  await test.store.writeExternalFindings(startOf(2), [
    finding(1),
    finding(2),
    finding(3, { ...hub, foreignId: 'arn:aws:securityhub:eu-west-1:111111111111:finding/a b' }),
    finding(4, { bucketName: 'unlisted' }),
  ]);
  const place = { accountId, region: 'eu-west-1', administratorId: null };
  await test.store.closeExternalReads(startOf(2), [
    { ...place, provider: 'GUARD_DUTY', status: 'COVERED', reason: null },
    { ...place, provider: 'SECURITY_HUB', status: 'DENIED', reason: 'ACCESS_DENIED securityhub:GetFindings' },
  ]);
});
afterAll(async () => await test.stop());

it("shows on a bucket's page what other services have about it, and how far they were read", async () => {
  const { data } = await test.ask(`{ bucket(name: "orders") {
    externalFindings(first: 2) { totalCount pageInfo { hasNextPage } nodes { provider title control url bucket { name } account { name } } }
    externalFindingReads { provider status reason coveredAt } } }`);
  const console = 'https://eu-west-1.console.aws.amazon.com';
  expect(data).toEqual({
    bucket: {
      externalFindings: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        nodes: [
          {
            provider: 'SECURITY_HUB',
            title: 'number 3',
            control: 'S3.5',
            url: `${console}/securityhub/home?region=eu-west-1#/findings?search=Id%3D%255Coperator%255C%253AEQUALS%255C%253Aarn%253Aaws%253Asecurityhub%253Aeu-west-1%253A111111111111%253Afinding%252Fa%2520b`,
            bucket: { name: 'orders' },
            account: { name: 'Shop' },
          },
          {
            provider: 'GUARD_DUTY',
            title: 'number 2',
            control: null,
            url: `${console}/guardduty/home?region=eu-west-1#/findings?macros=current&fId=f2`,
            bucket: { name: 'orders' },
            account: { name: 'Shop' },
          },
        ],
      },
      externalFindingReads: [
        { provider: 'GUARD_DUTY', status: 'COVERED', reason: null, coveredAt: startOf(2) },
        {
          provider: 'SECURITY_HUB',
          status: 'DENIED',
          reason: 'ACCESS_DENIED securityhub:GetFindings',
          coveredAt: null,
        },
      ],
    },
  });
});

it('lists, filters, sorts and counts over the whole organization', async () => {
  const { data } = await test.ask(`{
    all: externalFindings(sort: FIRST_SEEN_DESC) { nodes { title bucket { name } } }
    hub: externalFindings(filter: { providers: [SECURITY_HUB], controls: ["S3.5"], severities: [MEDIUM] }) { nodes { title } }
    none: externalFindings(filter: { states: [RESOLVED] }) { totalCount }
    byBucket: externalFindingStatistics(groupBy: BUCKET) { key count }
  }`);
  expect(data).toEqual({
    all: {
      nodes: [4, 3, 2, 1].map((n) => ({ title: `number ${n}`, bucket: n === 4 ? null : { name: 'orders' } })),
    },
    hub: { nodes: [{ title: 'number 3' }] },
    none: { totalCount: 0 },
    byBucket: [
      { key: 'orders', count: 3 },
      { key: 'unlisted', count: 1 },
    ],
  });
});

it('takes a bucket that it, or a sweep, has met, and no other', async () => {
  const ask = async (name: string) =>
    await test.ask('query ($f: ExternalFindingFilter) { externalFindings(filter: $f) { totalCount } }', {
      f: { bucketNames: ['orders', name] },
    });
  expect((await ask('unlisted')).data).toEqual({ externalFindings: { totalCount: 4 } });
  expect(await ask('TYPO')).toMatchObject({
    codes: ['BAD_USER_INPUT'],
    errors: [{ message: 'bucketNames: there is no TYPO.' }],
  });
});

it('takes a word that its findings could have, and no other', async () => {
  const ask = async (filter: object) =>
    await test.ask('query ($f: ExternalFindingFilter) { externalFindings(filter: $f) { totalCount } }', { f: filter });
  for (const filter of [
    { controls: ['S3.99', 'CloudTrail.7'] },
    { types: ['Impact:S3/X'] },
    { products: ['GuardDuty'] },
  ])
    expect((await ask(filter)).errors).toBeUndefined();
  for (const [field, value] of Object.entries({ controls: 's3.5', types: 'TYPO', products: 'Guard Duty' }))
    expect(await ask({ [field]: [value] })).toMatchObject({
      codes: ['BAD_USER_INPUT'],
      errors: [{ message: `${field}: there is no ${value}.` }],
    });
});

it('reads nothing for what is no account, or none of the organization', async () => {
  const read = 'mutation ($accountId: ID) { readExternalFindings(accountId: $accountId) { done places gaps } }';
  for (const text of ['', "' or 1=1 --", '1'.repeat(60_000)])
    expect((await test.ask(read, { accountId: text })).codes).toEqual(['BAD_USER_INPUT']);
  const stranger = await test.ask(read, { accountId: '999999999999' });
  expect(stranger.codes).toEqual(['NOT_FOUND']);
  expect(stranger.data).toBeNull();
  expect(test.audited('readExternalFindings', '999999999999')).toEqual(['NOT_FOUND']);
});
