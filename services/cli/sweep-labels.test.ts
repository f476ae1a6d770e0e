import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { orgsweep } from '../../test/support/cli.ts';
import { defaultSweepOptions, labelRun } from '../model/index.ts';
import { proposal } from '../store/testing/proposal.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
});
afterAll(async () => await test.stop());

const at = '2026-01-01T00:00:00.000Z';

it('counts the labels that a sweep planned, by what they are about and where they stand', async () => {
  const options = { ...defaultSweepOptions, labels: 'PROPOSE' } as const;
  const sweep = { id: 'labelling', options, trigger: 'MANUAL', scheduleId: null, requestedBy: 'ana' } as const;
  await test.store.createSweep({ ...sweep, startedAt: at });
  const target = { accountId: '111122223333', region: 'us-east-1', bucketName: 'shop', objectKey: null };
  const plan = proposal({ ...labelRun('labelling'), action: 'label-bucket', target });
  const ofObject = (key: string) => ({ ...plan, action: 'label-object', target: { ...target, objectKey: key } });
  await test.store.proposeRemediation(plan);
  await test.store.proposeRemediation(ofObject('a'));
  await test.store.proposeRemediation(ofObject('b'));
  await test.store.proposeRemediation({ ...ofObject('c'), state: 'REFUSED', reason: 'TAG_IN_USE' });
  // Somebody else's plan does not count, whatever it calls its run.
  await test.store.proposeRemediation({ ...ofObject('d'), proposedBy: 'eve' });

  const { data, errors } = await test.ask('{ sweep(id: "labelling") { labelPlans { action state count } } }');
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    sweep: {
      labelPlans: [
        { action: 'label-bucket', state: 'PROPOSED', count: 1 },
        { action: 'label-object', state: 'PROPOSED', count: 2 },
        { action: 'label-object', state: 'REFUSED', count: 1 },
      ],
    },
  });
  const listed = await orgsweep('--api', test.url, 'sweep', 'list');
  expect(listed).toMatchObject({ code: 0 });
  expect(listed.stdout).toContain('1 bucket PROPOSED, 2 objects PROPOSED, 1 object REFUSED');
});
