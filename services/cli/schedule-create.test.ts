import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { orgsweep } from '../../test/support/cli.ts';
import { createWorkflowEnv } from '../../test/support/workflow-env.ts';

let env: TestWorkflowEnvironment;
let test: TestApi;
beforeAll(async () => {
  env = await createWorkflowEnv();
  test = await startTestApi({ temporal: env.client });
  await test.api.recovered;
});
afterAll(async () => {
  await test.stop();
  await env.teardown();
});

describe('a schedule', () => {
  it('is made on the command line with a scope, and shows it', async () => {
    const scope = ['--account', '111122223333', '--bucket', 'one', 'two', 'three', '--sample', '5', '--full'];
    const made = await orgsweep('--api', test.url, 'schedule', 'create', 'scoped', ...scope, '--daily', '02:30');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain('account 111122223333, 3 buckets, 5 % of objects, unchanged objects, too');
    const options = { bucketNames: ['one', 'two', 'three'], samplingPercentage: 5, onlyChanged: false };
    expect((await test.store.schedules()).find(({ name }) => name === 'scoped')).toMatchObject({ options });
  });

  it('is made on the command line, which says when its time never comes', async () => {
    const run = (...args: string[]) => orgsweep('--api', test.url, 'schedule', 'create', 'nightly', ...args);
    expect(await run('--cron', '0 0 31 2 *')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('never comes'),
    });
    expect(await run('--weekly', 'monday 02:30')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is a schedule "nightly" already.'),
    });
    const other = ['schedule', 'create', 'other', '--weekly', 'monday 02:30'];
    expect(await orgsweep('--api', test.url, ...other)).toMatchObject({ code: 0, stderr: '' });
  });
});
