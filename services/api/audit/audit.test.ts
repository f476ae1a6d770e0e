import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import { orgsweep } from '../../../test/support/cli.ts';
import { OrgsweepError } from '../../model/index.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
});
afterAll(async () => await test.stop());

const cli = (...args: string[]) => orgsweep('--api', test.url, ...args);

it('says who did what, what was there before and after, and that nobody has touched it since', async () => {
  const input = { name: 'Site', reason: 'Ours.', filter: { severities: ['LOW'] } };
  const create = 'mutation ($i: SuppressionRuleInput!) { createSuppressionRule(input: $i) { suppressionRule { id } } }';
  expect((await test.ask(create, { i: input })).errors).toBeUndefined();
  expect((await test.ask(create, { i: input })).codes).toEqual(['CONFLICT']);
  expect(await cli('suppression', 'remove', 'Site')).toMatchObject({ code: 0 });
  const { stdout } = await cli('audit', 'list', '-o', 'json');
  expect(JSON.parse(stdout)).toMatchObject([
    {
      seq: 6,
      actor: 'local',
      action: 'endSuppressionRule',
      outcome: 'OK',
      before: { name: 'Site', endedAt: null, endedBy: null },
      after: { name: 'Site', endedBy: 'local' },
    },
    { seq: 5, action: 'endSuppressionRule', outcome: 'BEGUN', before: { endedAt: null }, after: null },
    { seq: 4, action: 'createSuppressionRule', outcome: 'CONFLICT', before: null, after: null },
    { seq: 3, action: 'createSuppressionRule', outcome: 'BEGUN', before: null, after: null },
    { seq: 2, action: 'createSuppressionRule', outcome: 'OK', before: null, after: input },
    { seq: 1, action: 'createSuppressionRule', outcome: 'BEGUN', before: null, after: null },
  ]);
  expect((await cli('audit', 'list', '--actor', 'local:ben')).stdout).toContain('Nothing was done.');
  expect((await cli('audit', 'list', '--action', 'createSink')).stdout).toContain('Nothing was done.');
  expect(await cli('audit', 'list', '--action', 'createSinks')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('actions: there is no createSinks.'),
  });
  const verified = await cli('audit', 'verify');
  expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/^6 rows, whole\. Head: [0-9a-f]{64}\n$/) });
  const head = /[0-9a-f]{64}/.exec(verified.stdout)?.[0] ?? '';
  expect(await cli('audit', 'verify', '--head', head)).toMatchObject({ code: 0 });
  expect(await cli('audit', 'verify', '--head', 'f'.repeat(64))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('cut off'),
  });
});

it('writes into the log where each row stands in the chain, and nothing of what it was about', async () => {
  const { edges } = await test.store.auditEvents.page({}, 'SEQ_DESC', { first: 100, after: null });
  const logged = test.logged.filter(({ message }) => message === 'audit event').map(({ fields }) => fields);
  expect(logged.toReversed()).toEqual(
    edges.map(({ node: { seq, hash, action, outcome } }) => ({ seq, hash, action, outcome })),
  );
});

describe('when the record cannot be written', () => {
  const create = (name: string) => `mutation { createSuppressionRule(input: {
    name: "${name}", reason: "Ours.", filter: { severities: [LOW] } }) { suppressionRule { name } } }`;
  const unavailable = new OrgsweepError('STORE_UNAVAILABLE', 'Away.');
  let broken: TestApi;
  let refused: (outcome: string) => boolean;
  beforeAll(async () => {
    const { store } = test;
    const appendAudit: typeof store.appendAudit = async (event) => {
      if (refused(event.outcome)) throw unavailable;
      return await store.appendAudit(event);
    };
    broken = await startTestApi({ store: { ...store, appendAudit, close: async () => {} } });
  });
  afterAll(async () => await broken?.stop());

  it('does nothing that it could not write down first', async () => {
    refused = () => true;
    expect((await broken.ask(create('unwritten'))).codes).toEqual(['STORE_UNAVAILABLE']);
    expect((await test.store.findingRules('SUPPRESSION')).map(({ name }) => name)).not.toContain('unwritten');
  });

  it('says what was done although its end could not be written, and shows it as begun', async () => {
    refused = (outcome) => outcome !== 'BEGUN';
    expect((await broken.ask(create('endless'))).data).toEqual({
      createSuppressionRule: { suppressionRule: { name: 'endless' } },
    });
    expect(broken.logged).toContainEqual(expect.objectContaining({ message: 'audit event not written' }));
    expect(JSON.parse((await cli('audit', 'list', '--unended', '-o', 'json')).stdout)).toMatchObject([
      { action: 'createSuppressionRule', outcome: 'BEGUN' },
    ]);
  });
});
