import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Random } from '../../infra/dev/random.ts';
import { dumpTables } from '../../services/store/dump.ts';
import { openStore } from '../../services/store/index.ts';
import { killExperiment } from '../bench/kill.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { type Stack, startStack } from '../support/stack.ts';

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

/** The rows of a sweep with a dictionary of one's own, disturbed until it is over. */
async function rowsOf(
  disturb: (stack: Stack, sweep: { over: boolean }) => Promise<void>,
): Promise<Awaited<ReturnType<typeof dumpTables>>> {
  const stack = await startStack({ endpoint: org.endpoint, environment: org.environment });
  try {
    const store = await openStore({ databaseUrl: stack.databaseUrl });
    const spec = {
      ...{ name: 'words', description: '', tags: {}, regex: null, keywords: [], ignoreWords: [], validator: null },
      ...{ maximumMatchDistance: 50, maximumDistanceAfter: 50, severityLevels: [], dictionary: ['nothing here'] },
      ...{ dictionaryS3: null, exactFingerprints: null, exactFingerprintsS3: null },
    };
    const rule = { id: 'words', spec, createdAt: '2026-01-01T00:00:00.000Z', createdBy: 'test' };
    await store.addRuleVersion({ kind: 'CUSTOM_DATA_IDENTIFIER', ...rule }, 0);
    await store.close();
    const sweep = { over: false };
    const started = await stack.startSweep('killed', { customDataIdentifierIds: ['words'] });
    const result = started.result().finally(() => {
      sweep.over = true;
    });
    await disturb(stack, sweep);
    await result;
    return await dumpTables(stack.databaseUrl);
  } finally {
    await stack.stop();
  }
}

it('leaves the same rows when worker, PostgreSQL and Temporal are killed by turns of chance', async () => {
  const calm = await rowsOf(async (stack) => void (await stack.startWorker()));
  const random = new Random(20_261_201);
  let kills = 0;
  const disturbed = await rowsOf(async (stack, sweep) => {
    let worker = await stack.startWorker();
    for (; !sweep.over && kills < 10; kills += 1) {
      await sleep(random.int(50, 900));
      const victim = (['worker', 'postgres', 'temporal'] as const)[random.int(0, 2)] ?? 'worker';
      if (victim !== 'worker') await stack.crash(victim, random.int(0, 1_500));
      else {
        await worker.kill('SIGKILL');
        worker = await stack.startWorker();
      }
    }
  });
  expect(kills).toBeGreaterThan(2);
  expect(JSON.stringify(calm['findings'])).toContain('words');
  const tables = Object.keys(calm);
  expect(tables.filter((table) => JSON.stringify(calm[table]) !== JSON.stringify(disturbed[table]))).toEqual([]);
});
