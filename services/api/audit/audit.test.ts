import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import { orgsweep } from '../../../test/support/cli.ts';

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
      seq: 3,
      actor: 'local',
      action: 'endSuppressionRule',
      outcome: 'OK',
      before: { name: 'Site', endedAt: null, endedBy: null },
      after: { name: 'Site', endedBy: 'local' },
    },
    { seq: 2, action: 'createSuppressionRule', outcome: 'CONFLICT', before: null, after: null },
    { seq: 1, action: 'createSuppressionRule', outcome: 'OK', before: null, after: input },
  ]);
  expect((await cli('audit', 'list', '--actor', 'local:ben')).stdout).toContain('Nothing was done.');
  const verified = await cli('audit', 'verify');
  expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/^3 rows, whole\. Head: [0-9a-f]{64}\n$/) });
  const head = /[0-9a-f]{64}/.exec(verified.stdout)?.[0] ?? '';
  expect(await cli('audit', 'verify', '--head', head)).toMatchObject({ code: 0 });
  expect(await cli('audit', 'verify', '--head', 'f'.repeat(64))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('cut off'),
  });
});
