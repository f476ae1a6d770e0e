import { afterAll, beforeAll, expect, it } from 'vitest';
import { accounts, seed } from '../../test/support/api/seed.ts';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { orgsweep } from '../../test/support/cli.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
});
afterAll(async () => await test.stop());

const report = (...args: readonly string[]) => orgsweep('--api', test.url, 'report', ...args);

it('says of nothing that it complies before a sweep', async () => {
  const ran = await report('SOC2', '-o', 'json');
  expect(ran).toMatchObject({ code: 5, stderr: expect.stringContaining('No account is known') });
  expect(new Set(JSON.parse(ran.stdout).map(({ verdict }: { verdict: string }) => verdict))).toEqual(
    new Set(['UNKNOWN']),
  );
});

it('counts the verdicts of the checks that stand for each control, and names what was not read', async () => {
  await seed(test.store);
  const ran = await report('gdpr', '-o', 'json');
  expect(ran).toMatchObject({ code: 5, stderr: expect.stringContaining(`${accounts.old}: NEVER_SWEPT SUSPENDED`) });
  const controls: { id: string; verdict: string; counts: Record<string, number>; checks: string[] }[] = JSON.parse(
    ran.stdout,
  );
  expect(controls.find(({ id }) => id === '25')).toMatchObject({
    verdict: 'NON_COMPLIANT',
    counts: { NON_COMPLIANT: 1, COMPLIANT: 3 },
    checks: expect.arrayContaining(['bucket-public']),
  });
  const dev = await report('GDPR', '--account', accounts.dev, '-o', 'json');
  expect(dev).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(dev.stdout)).toContainEqual(
    expect.objectContaining({
      id: '25',
      // The other checks have no verdict: one that complies does not speak for them.
      verdict: 'UNKNOWN',
      counts: expect.objectContaining({ NON_COMPLIANT: 0, COMPLIANT: 1 }),
      untold: expect.not.arrayContaining(['bucket-public']),
    }),
  );
});

it('refuses frameworks and places that there are not', async () => {
  expect(await report('ISO')).toMatchObject({ code: 2, stderr: expect.stringContaining('PCI-DSS') });
  expect(await report('SOC2', '--account', '999999999999')).toMatchObject({ code: 2 });
});
