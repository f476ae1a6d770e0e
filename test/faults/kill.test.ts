import { afterAll, beforeAll, expect, it } from 'vitest';
import { Random } from '../../infra/dev/random.ts';
import { killExperiment } from '../bench/kill.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';

let org: TestOrganization;
beforeAll(async () => {
  org = await startOrg();
});
afterAll(async () => await org?.stop());

it('leaves the same rows when the worker is killed in the middle, again and again', async () => {
  const random = new Random(20_261_125);
  const result = await killExperiment(
    { endpoint: org.endpoint, environment: org.environment },
    3,
    () => random.int(0, 1000) / 1000,
  );
  expect(result.different).toEqual([]);
  expect(result.rows).toBeGreaterThan(50);
});
