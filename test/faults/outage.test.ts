import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpTables } from '../../services/store/dump.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { startStack, type WorkerProcess } from '../support/stack.ts';

describe('a sweep whose own servers fail', () => {
  let org: TestOrganization;
  let calm: Awaited<ReturnType<typeof dumpTables>>;

  async function sweep(
    disturb: (stack: Awaited<ReturnType<typeof startStack>>, worker: WorkerProcess) => Promise<void>,
  ): Promise<Awaited<ReturnType<typeof dumpTables>>> {
    const stack = await startStack({ endpoint: org.endpoint, environment: org.environment });
    try {
      const over = (await stack.startSweep('outage')).result();
      await disturb(stack, await stack.startWorker());
      expect(await over).toEqual({ status: 'PARTIAL' });
      return await dumpTables(stack.databaseUrl);
    } finally {
      await stack.stop();
    }
  }

  const differing = (disturbed: typeof calm): string[] =>
    Object.keys(calm).filter((table) => JSON.stringify(calm[table]) !== JSON.stringify(disturbed[table]));

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
      expect(differing(disturbed)).toEqual([]);
    },
  );

  it.each(['postgres', 'temporal'] as const)(
    'ends with the same rows when %s hangs in the middle, connections open, and goes on',
    async (server) => {
      const disturbed = await sweep(async (stack) => {
        await sleep(700);
        const victim = stack.processes()[server];
        process.kill(-victim, 'SIGSTOP');
        await sleep(8_000);
        process.kill(-victim, 'SIGCONT');
      });
      expect(differing(disturbed)).toEqual([]);
    },
  );

  it('writes nothing over what another worker wrote, when it hung beyond its heartbeats and goes on', async () => {
    const disturbed = await sweep(async (stack, worker) => {
      await sleep(700);
      worker.child.kill('SIGSTOP');
      await stack.startWorker();
      // Beyond the heartbeats of 12 seconds: by then the other has its activities.
      await sleep(16_000);
      worker.child.kill('SIGCONT');
    });
    expect(differing(disturbed)).toEqual([]);
  });
});
