import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import { orgsweep } from '../../../test/support/cli.ts';
import { accountId, bucket, evaluation, openSweep, posture } from '../../store/testing/fixtures.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
  const sweep = await openSweep(test.store, 1, [bucket('a'), bucket('b')]);
  await test.store.writePosture(
    sweep,
    accountId,
    ['a', 'b'].map((bucketName) => ({
      bucketName,
      posture: { ...posture, tags: { env: bucketName } },
      evaluations: [evaluation('public', 'NON_COMPLIANT'), evaluation('denied', 'UNKNOWN')],
    })),
  );
});
afterAll(async () => await test.stop());

const createdShape = z.object({ createSuppressionRule: z.object({ suppressionRule: z.object({ id: z.string() }) }) });
const create =
  'mutation ($input: SuppressionRuleInput!) { createSuppressionRule(input: $input) { suppressionRule { id } } }';
const end = 'mutation ($id: ID!) { endSuppressionRule(id: $id) { suppressionRule { acting endedBy } } }';
const marks = async () =>
  (await test.ask('{ findings(sort: TYPE_ASC) { nodes { bucketName severity originalSeverity suppressedBy } } }')).data;

describe('suppression rules', () => {
  it('are previewed, made, shown at the finding, counted apart, and ended, each change audited', async () => {
    const filter = { bucketTags: [{ key: 'env', value: 'a' }] };
    const preview =
      'query ($filter: FindingFilter!) { findingRulePreview(filter: $filter) { findings open suppressed } }';
    expect((await test.ask(preview, { filter })).data).toEqual({
      findingRulePreview: { findings: 1, open: 1, suppressed: 0 },
    });
    const input = { name: 'Site', reason: 'It is our website.', filter, expiresAt: '2999-01-01T00:00:00.000Z' };
    const { id } = (await test.data(createdShape, create, { input })).createSuppressionRule.suppressionRule;
    expect(
      (await test.ask('{ suppressionRules { nodes { name reason author filter expiresAt acting } totalCount } }')).data,
    ).toEqual({
      suppressionRules: {
        nodes: [
          {
            name: 'Site',
            reason: 'It is our website.',
            author: 'local',
            filter,
            expiresAt: input.expiresAt,
            acting: true,
          },
        ],
        totalCount: 1,
      },
    });
    expect(JSON.stringify(await marks())).toContain(`"suppressedBy":["${id}"]`);
    expect(
      (
        await test.ask(
          '{ findings(filter: { suppressed: false }) { totalCount nodes { bucketName } } findingStatistics(groupBy: KIND) { key count suppressed } }',
        )
      ).data,
    ).toEqual({
      findings: { totalCount: 1, nodes: [{ bucketName: 'b' }] },
      findingStatistics: [{ key: 'POLICY', count: 1, suppressed: 1 }],
    });
    // What could not be read stays UNKNOWN for all to see.
    expect(
      JSON.stringify((await test.ask('{ buckets { nodes { name evaluations { checkId status } } } }')).data),
    ).toMatch(/"denied","status":"UNKNOWN".*"denied","status":"UNKNOWN"/);
    expect((await test.ask(end, { id })).data).toEqual({
      endSuppressionRule: { suppressionRule: { acting: false, endedBy: 'local' } },
    });
    expect(JSON.stringify(await marks())).not.toContain(id);
    expect(test.audited('createSuppressionRule', id)).toEqual(['OK']);
    expect(test.audited('endSuppressionRule', id)).toEqual(['OK']);
  });

  it('are refused when they would match everything or nothing, or say no reason', async () => {
    const wrong = async (input: object) =>
      (await test.ask(create, { input: { name: 'x', reason: 'y', ...input } })).codes;
    for (const input of [
      {},
      { filter: {} },
      { filter: { accountIds: [] } },
      { filter: { suppressed: true, accountIds: [accountId] } },
      { filter: { accountIds: [accountId] }, reason: '' },
      { filter: { accountIds: [accountId] }, reason: ' \n' },
      { filter: { accountIds: [accountId] }, name: ' ' },
      { filter: { accountIds: [accountId] }, name: 'a\nb' },
      { filter: { accountIds: [accountId] }, expiresAt: '2020-01-01T00:00:00Z' },
    ])
      expect(await wrong(input), JSON.stringify(input)).toEqual(['BAD_USER_INPUT']);
    expect((await test.ask(end, { id: 'none' })).codes).toEqual(['NOT_FOUND']);
    expect(test.audited('endSuppressionRule', 'none')).toEqual(['NOT_FOUND']);
  });
});

describe('orgsweep suppression and severity', () => {
  const cli = (...args: string[]) => orgsweep('--api', `${test.url}/graphql`, ...args);
  const rows = z.array(z.looseObject({ id: z.string(), name: z.string(), acting: z.boolean() }));
  const list = async (noun: string, ...more: string[]) =>
    rows.parse(JSON.parse((await cli(noun, 'list', '-o', 'json', ...more)).stdout));

  it('preview, add, list and remove', async () => {
    expect((await cli('suppression', 'preview', '--tag', 'env=b')).stdout).toBe(
      '1 findings, 1 of them open, 0 of those suppressed already.\n',
    );
    expect(await cli('suppression', 'add', 'Site', '--tag', 'env=b', '--reason', 'Our site.')).toMatchObject({
      code: 0,
    });
    const [rule] = await list('suppression');
    expect(rule).toMatchObject({
      name: 'Site',
      reason: 'Our site.',
      filter: { bucketTags: [{ key: 'env', value: 'b' }] },
    });
    expect((await cli('suppression', 'remove', (rule?.id ?? '').slice(0, 8))).stdout).toContain('ended');
    expect(await list('suppression')).toEqual([]);
    expect((await list('suppression', '--all')).length).toBeGreaterThan(0);
    const lower = ['severity', 'add', 'Sandbox', '--unit', 'ou-1', '--severity', 'LOW', '--reason', 'No data there.'];
    expect(await cli(...lower)).toMatchObject({ code: 0 });
    expect(JSON.stringify(await marks())).toContain('"severity":"LOW","originalSeverity":"HIGH"');
    const [override] = await list('severity');
    expect(await cli('severity', 'remove', override?.id ?? '')).toMatchObject({ code: 0 });
    expect(JSON.stringify(await marks())).not.toContain('"severity":"LOW"');
  });

  it('say what is missing', async () => {
    expect(await cli('suppression', 'add', 'x', '--bucket', 'a')).toMatchObject({ code: 2 });
    expect(await cli('suppression', 'add', 'x', '--reason', 'y')).toMatchObject({ code: 2 });
    expect(await cli('suppression', 'add', 'x', '--reason', 'y', '--tag', 'env')).toMatchObject({ code: 2 });
    expect(await cli('severity', 'add', 'x', '--reason', 'y', '--bucket', 'a')).toMatchObject({ code: 2 });
  });
});
