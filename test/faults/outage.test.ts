import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpTables } from '../../services/store/dump.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { startStack } from '../support/stack.ts';

describe('a sweep whose own servers fail', () => {
  let org: TestOrganization;
  let calm: Awaited<ReturnType<typeof dumpTables>>;

  async function sweep(
    disturb: (stack: Awaited<ReturnType<typeof startStack>>) => Promise<void>,
  ): Promise<Awaited<ReturnType<typeof dumpTables>>> {
    const stack = await startStack({ endpoint: org.endpoint, environment: org.environment });
    try {
      const over = (await stack.startSweep('outage')).result();
      await stack.startWorker();
      await disturb(stack);
      expect(await over).toEqual({ status: 'PARTIAL' });
      return await dumpTables(stack.databaseUrl);
    } finally {
      await stack.stop();
    }
  }

  beforeAll(async () => {
    org = await startOrg();
    calm = await sweep(async () => undefined);
  });
  afterAll(async () => await org?.stop());

  it.each(['postgres', 'temporal'] as const)(
    'ends with the same rows when %s is killed in the middle and comes back',
    async (server) => {
      const disturbed = await sweep(async (stack) => {
        await sleep(700);
        await stack.crash(server, 2_000);
      });
      expect(
        Object.keys(calm).filter((table) => JSON.stringify(calm[table]) !== JSON.stringify(disturbed[table])),
      ).toEqual([]);
    },
  );
});
