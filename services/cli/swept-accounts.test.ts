import { afterAll, beforeAll, expect, it } from 'vitest';
import { accounts, seed, sweepId } from '../../test/support/api/seed.ts';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { orgsweep } from '../../test/support/cli.ts';
import { defaultSweepOptions } from '../model/index.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
  await seed(test.store);
});
afterAll(async () => await test.stop());

const cli = (...args: readonly string[]) => orgsweep('--api', test.url, ...args);
const begin = async (id: string) =>
  await test.store.createSweep({
    id,
    options: defaultSweepOptions,
    trigger: 'MANUAL',
    scheduleId: null,
    requestedBy: 'ana',
    startedAt: '2030-01-01T00:00:00.000Z',
  });

it('says of each account what came of the last sweep that was to read it', async () => {
  await begin('denied');
  await test.store.setSweepStatus('denied', 'RUNNING');
  await test.store.writeCoverage('denied', [
    {
      aspect: 'BOTH',
      scope: 'ACCOUNT',
      accountId: accounts.dev,
      region: null,
      bucketName: null,
      status: 'DENIED',
      reason: 'ROLE_NOT_ASSUMABLE sts:AssumeRole AccessDenied',
    },
  ]);
  await test.store.closeAccount('denied', accounts.dev);
  const { stdout } = await cli('accounts', '-o', 'csv');
  const line = (id: string) => stdout.split('\n').find((each) => each.includes(id));
  expect(line(accounts.prod)).toContain(`,${sweepId},COVERED`);
  expect(line(accounts.dev)).toContain(',denied,DENIED ROLE_NOT_ASSUMABLE sts:AssumeRole AccessDenied');
  expect(line(accounts.old)).toContain(',NEVER');
});

it('takes the beginning of a sweep for the sweep, where no other begins so', async () => {
  await begin('sweep-20');
  await test.store.closeSweep('denied', 'ENDED', null, '2030-01-01T01:00:00.000Z');
  expect(await cli('sweep', 'watch', 'den', '-q')).toMatchObject({ code: 5 });
  for (const [start, said] of [
    ['sweep-', '2 sweeps begin with "sweep-"'],
    ['no-such', 'There is no sweep "no-such"'],
    ['', 'There is no sweep ""'],
  ] as const)
    expect(await cli('sweep', 'watch', start)).toMatchObject({ code: 1, stderr: expect.stringContaining(said) });
});

it('lists sweeps page by page, however many are asked for', async () => {
  const ids = Array.from({ length: 101 }, (_, n) => `paged-${String(n).padStart(3, '0')}`);
  for (const id of ids) await begin(id);
  const listed = await cli('sweep', 'list', '--limit', '100000', '-o', 'csv');
  expect(listed).toMatchObject({ code: 0, stderr: '' });
  for (const id of ids) expect(listed.stdout).toContain(`\n${id},`);
});

it('lists sweeps by state and time, and says of one that failed what happened and what to do', async () => {
  await begin('refused');
  await test.store.closeSweep(
    'refused',
    'FAILED',
    'ACCESS_DENIED organizations:ListAccounts',
    '2030-01-01T01:00:00.000Z',
  );
  const failed = await cli('sweep', 'list', '--status', 'failed', '-o', 'jsonl');
  expect(
    failed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ id: 'refused', failure: { code: 'ACCESS_DENIED organizations:ListAccounts' } }]);
  const { code, stderr } = await cli('sweep', 'watch', 'refused');
  expect(code).toBe(1);
  expect(stderr).toContain('ACCESS_DENIED organizations:ListAccounts: AWS Organizations refused');
  expect(stderr).toContain('Allow that action');
  const startedAt = String(JSON.parse(failed.stdout).startedAt);
  expect((await cli('sweep', 'list', '--since', startedAt)).stdout).toContain('No sweep.');
  expect((await cli('sweep', 'list', '--until', startedAt)).stdout).toContain('refused');
});
