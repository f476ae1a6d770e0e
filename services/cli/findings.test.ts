import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { orgsweep } from '../../test/support/cli.ts';
import { accountId, bucketName, group, openSweep, scanned, startOf } from '../store/testing/fixtures.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
  const id = await openSweep(test.store, 1);
  const severe = (key: string) => scanned(key, [group('CREDIT_CARD_NUMBER', 1, { severity: 'CRITICAL' })]);
  const mild = scanned('mild.csv', [group('NAME', 1, { severity: 'MEDIUM' })]);
  await test.store.writeObjects(id, accountId, bucketName, [severe('a.csv'), severe('b.csv'), mild]);
});
afterAll(async () => await test.stop());

const findings = (...args: string[]) => orgsweep('--api', test.url, 'findings', ...args);

it('says when there are more than it lists', async () => {
  const all = await findings('-o', 'jsonl');
  expect(all.stdout.trim().split('\n')).toHaveLength(3);
  expect(all).toMatchObject({ code: 0, stderr: '' });
  const some = await findings('-o', 'csv', '--limit', '2');
  expect(some.stdout.trim().split('\r\n')).toHaveLength(3);
  expect(some).toMatchObject({ code: 0, stderr: expect.stringContaining('more than 2: --limit') });
});

it('--fail-on counts what is open and not suppressed, also beyond --limit', async () => {
  expect(await findings('--fail-on', 'CRITICAL')).toMatchObject({ code: 3 });
  expect(await findings('--fail-on', 'HIGH', '--severity', 'medium', 'low')).toMatchObject({ code: 0 });
  expect(await findings('--fail-on', 'LOW', '--status', 'RESOLVED')).toMatchObject({ code: 0 });
  const known = 'mutation($i: SuppressionRuleInput!) { createSuppressionRule(input: $i) { suppressionRule { id } } }';
  await test.ask(known, { i: { name: 'known', reason: 'accepted', filter: { severities: ['CRITICAL'] } } });
  const accepted = await findings('--fail-on', 'HIGH');
  expect(accepted).toMatchObject({ code: 0, stdout: expect.stringMatching(/Suppressed.*yes/s) });
  // The two that are suppressed come first.
  expect(await findings('--fail-on', 'MEDIUM', '--limit', '1')).toMatchObject({ code: 3 });
  expect(await findings('--fail-on', 'MEDIUM', '--suppressed')).toMatchObject({ code: 0 });
  expect((await findings('--not-suppressed', '-o', 'json')).stdout).not.toContain('a.csv');
});

it('lists what was seen in a time', async () => {
  const day = startOf(1).slice(0, 10);
  const [before, after] = [startOf(0).slice(0, 10), startOf(2).slice(0, 10)];
  const count = async (...args: string[]) => JSON.parse((await findings('-o', 'json', ...args)).stdout).length;
  expect(await count('--since', day, '--until', day)).toBe(3);
  expect(await count('--since', after)).toBe(0);
  expect(await count('--until', before)).toBe(0);
  expect(await count('--first-since', before, '--first-until', startOf(1))).toBe(3);
  expect(await count('--first-since', startOf(1))).toBe(0);
  expect(await count('--since', '1h')).toBe(0);
  expect(await count('--until', '1h')).toBe(3);
});
