import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { orgsweep } from '../../test/support/cli.ts';

describe('orgsweep remediation rule update', () => {
  let test: TestApi;
  const run = (...args: readonly string[]) =>
    orgsweep('--api', test.url, 'remediation', '--as', 'ana', 'rule', ...args);
  const rule = async () =>
    (await test.store.remediationRules()).find(({ name }) => name === 'tls') ?? expect.fail('none');
  /** On, as it is now. */
  const switchedOn = async (): Promise<void> => {
    const { id, version } = await rule();
    const at = new Date().toISOString();
    const counts = { findings: 0, resolved: 0, suppressed: 0, withoutObject: 0, accounts: 0, buckets: 0, places: 0 };
    const result = {
      ...counts,
      looked: 0,
      plans: 0,
      approvedBeforehand: 0,
      waiting: 0,
      outcomes: [],
      topBuckets: [],
      examples: [],
    };
    await test.store.keepRuleSimulation(id, { version, days: 30, actor: 'ben', at, result });
    await test.store.enableRemediationRule(id, { actor: 'ben', at, existingDays: 0, simulatedSince: at });
  };
  beforeAll(async () => {
    test = await startTestApi();
    const conditions = ['--account', '111122223333', '444455556666', '--tag', 'env=prod', '--kind', 'policy'];
    const made = await run(
      'create',
      'tls',
      '--action',
      'require-tls',
      '--reason',
      'TLS.',
      '--plans-per-day',
      '7',
      ...conditions,
    );
    expect(made).toMatchObject({ code: 0 });
  });
  afterAll(async () => await test.stop());

  it('changes what is given and keeps all else; a rule that was on is off, and the text says what to do', async () => {
    await switchedOn();
    const before = await rule();
    const { stdout, code } = await run(
      'update',
      'tls',
      '--account',
      '777788889999',
      '--at-severity',
      'high',
      '--without',
      'kind',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('It was on and is off now, until it is simulated and switched on again:\n');
    expect(stdout).toContain('orgsweep remediation rule simulate tls\n');
    const filter = { accountIds: ['777788889999'], bucketTags: [{ key: 'env', value: 'prod' }], severities: ['HIGH'] };
    expect(await rule()).toMatchObject({
      name: 'tls',
      action: 'require-tls',
      reason: 'TLS.',
      plansPerDay: 7,
      enabled: null,
    });
    expect((await rule()).filter).toEqual(filter);
    expect((await rule()).version).not.toBe(before.version);
    expect((await run('update', 'tls', '--plans-per-day', '8')).stdout).toContain('another version. It is off, until');
  });

  it('leaves a rule on when only its reason is another', async () => {
    await switchedOn();
    const before = await rule();
    expect((await run('update', 'tls', '--reason', 'Audit.')).stdout).toContain('It does as before, and is on.\n');
    expect(await rule()).toMatchObject({ ...before, reason: 'Audit.', updatedAt: expect.any(String) });
    expect((await run('update', before.id, '--plans-per-day', '8')).stdout).toContain('It does as before, and is on.');
  });

  it('begins without parameters where the action is another', async () => {
    const tags = { tags: { owner: 'shop' } };
    expect(await run('update', 'tls', '--action', 'tag-bucket', '--parameters', JSON.stringify(tags))).toMatchObject({
      code: 0,
    });
    expect(await rule()).toMatchObject({ action: 'tag-bucket', parameters: tags });
    expect(await run('update', 'tls', '--action', 'require-tls')).toMatchObject({ code: 0 });
    expect((await rule()).parameters).not.toHaveProperty('tags');
  });

  it('says what is wrong and changes nothing', async () => {
    const before = await rule();
    for (const [args, code, said] of [
      [['tls'], 2, 'nothing to change'],
      [['none', '--reason', 'x'], 1, 'There is no rule "none"'],
      [['tls', '--without', 'colour'], 2, 'Allowed choices are account, unit'],
      [['tls', '--plans-per-day', '0'], 2, '--plans-per-day'],
      [['tls', '--parameters', '{'], 2, '--parameters'],
      [['tls', '--action', 'nothing'], 2, 'There is no action'],
      [['tls', '--without', 'account', 'tag', 'at-severity'], 2, 'without a condition'],
    ] as const)
      expect(await run('update', ...args), args.join(' ')).toMatchObject({
        code,
        stderr: expect.stringContaining(said),
      });
    expect(await rule()).toEqual(before);
    expect((await run('update', '--help')).stdout).toMatch(/its name, which stays.*Examples:/s);
  });
});
