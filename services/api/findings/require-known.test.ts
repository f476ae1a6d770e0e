import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, seed } from '../../../test/support/api/seed.ts';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
  await seed(test.store);
});
afterAll(async () => await test.stop());

const list = 'query ($filter: FindingFilter) { findings(filter: $filter) { totalCount } }';
const count = 'query ($filter: FindingFilter) { findingStatistics(groupBy: KIND, filter: $filter) { count } }';
const preview = 'query ($filter: FindingFilter!) { findingRulePreview(filter: $filter) { findings } }';
const rule =
  'mutation ($filter: FindingFilter!) { createSuppressionRule(input: { name: "a", reason: "b", filter: $filter }) { suppressionRule { id } } }';
const routing = 'query ($filter: FindingFilter!) { routingPreview(routing: { filter: $filter }) }';

describe('words of filters that there are not', () => {
  it('are refused: nothing found would look like clean', async () => {
    for (const filter of [
      { identifiers: ['USA_SOCIAL_SECURITY_NUMBER', 'USA_SOCIAL_SECURITY'] },
      { checkIds: ['publik'] },
      { types: ['SensitiveData:S3Object/Personel'] },
      { regions: ['eu-central-1', 'eu-wst-1'] },
    ])
      for (const document of [list, count, preview, rule, routing])
        expect((await test.ask(document, { filter })).errors, JSON.stringify(filter)).toMatchObject([
          { message: expect.stringContaining('there is no'), extensions: { code: 'BAD_USER_INPUT' } },
        ]);
    const query = new URLSearchParams({ format: 'csv', filter: JSON.stringify({ checkIds: ['publik'] }) });
    expect((await fetch(`${test.url}/export/findings?${query}`)).status).toBe(400);
  });

  it('are refused wherever the set is closed', async () => {
    const policy =
      'mutation ($input: RemediationPolicyInput!) { createRemediationPolicy(input: $input) { policy { id } } }';
    const actions = ['enable-versioning'];
    for (const [document, variables] of [
      [
        'query ($f: ManagedDataIdentifierFilter) { managedDataIdentifiers(filter: $f) { totalCount } }',
        { f: { ids: ['SSN'] } },
      ],
      ['query ($f: BucketFilter) { buckets(filter: $f) { totalCount } }', { f: { encryptionTypes: ['KMS'] } }],
      [
        'query ($f: AccountFilter) { accounts(filter: $f) { totalCount } }',
        { f: { organizationalUnitIds: ['ou-none'] } },
      ],
      [policy, { input: { name: 'p', actions, findingTypes: ['Polizy:'] } }],
    ] as const)
      expect((await test.ask(document, variables)).codes, JSON.stringify(variables)).toEqual(['BAD_USER_INPUT']);
    const taken = { input: { name: 'p', actions, findingTypes: ['Policy:', 'SensitiveData:S3Object/Personal'] } };
    expect((await test.ask(policy, taken)).codes).toEqual([]);
    expect((await test.ask(policy, taken)).codes).toEqual(['CONFLICT']);
  });

  it('are refused as places in lists: nothing found there would look like clean', async () => {
    const buckets = 'query ($filter: BucketFilter) { buckets(filter: $filter) { totalCount } }';
    const alerts = 'query ($filter: ExternalFindingFilter) { externalFindings(filter: $filter) { totalCount } }';
    const places = [
      { accountIds: [accounts.prod, '999999999999'] },
      { organizationalUnitIds: ['ou-root-nowhere1'] },
      { regions: ['eu-wst-1'] },
    ];
    for (const [document, filters] of [
      [list, [...places, { bucketNames: ['no-such-bucket'] }]],
      [count, [...places, { bucketNames: ['no-such-bucket'] }]],
      [buckets, places],
      [alerts, places],
    ] as const)
      for (const filter of filters)
        expect((await test.ask(document, { filter })).errors, JSON.stringify(filter)).toMatchObject([
          { message: expect.stringMatching(/^\w+: there is no /), extensions: { code: 'BAD_USER_INPUT' } },
        ]);
    const query = new URLSearchParams({ format: 'csv', filter: JSON.stringify({ accountIds: ['999999999999'] }) });
    expect((await fetch(`${test.url}/export/findings?${query}`)).status).toBe(400);
    const known = { accountIds: [accounts.prod], organizationalUnitIds: ['ou-root-workload'], regions: ['me-west-1'] };
    for (const document of [list, count, buckets, alerts])
      expect((await test.ask(document, { filter: known })).codes).toEqual([]);
    // Rules may be made for accounts that are yet to join.
    expect((await test.ask(routing, { filter: { accountIds: ['999999999999'] } })).codes).toEqual([]);
  });

  it('are no wildcards, which no name of a bucket holds', async () => {
    const { errors } = await test.ask(rule, { filter: { bucketNames: ['logs-*'] } });
    expect(errors).toMatchObject([{ message: expect.stringContaining('in full') }]);
  });

  it('are taken when the catalogue, a rule or a finding has them', async () => {
    const create =
      'mutation { createCustomDataIdentifier(input: { name: "a", regex: "ab[0-9]{4}" }) { customDataIdentifier { id } } }';
    const made = JSON.parse(JSON.stringify((await test.ask(create)).data));
    for (const filter of [
      { identifiers: ['USA_SOCIAL_SECURITY_NUMBER', made.createCustomDataIdentifier.customDataIdentifier.id] },
      { types: ['SensitiveData:S3Object/Multiple'] },
    ])
      expect((await test.ask(list, { filter })).errors, JSON.stringify(filter)).toBeUndefined();
  });
});
