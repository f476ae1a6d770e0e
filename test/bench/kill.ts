import { setTimeout as sleep } from 'node:timers/promises';
import { dumpTables } from '../../services/store/dump.ts';
import { startStack } from '../support/stack.ts';

interface KillResult {
  readonly kills: number;
  readonly tables: number;
  readonly rows: number;
  /** Names of tables whose rows differ from the undisturbed run; empty is the promise. */
  readonly different: readonly string[];
  readonly undisturbedSeconds: number;
  readonly disturbedSeconds: number;
}

type Dump = Awaited<ReturnType<typeof dumpTables>>;

async function sweepOnce(
  endpoint: string,
  environment: Readonly<Record<string, string>>,
  killAfterMs: readonly number[],
): Promise<{ dump: Dump; seconds: number }> {
  const stack = await startStack({ endpoint, environment });
  try {
    const from = performance.now();
    const sweep = await stack.startSweep('kill-sweep');
    const over = sweep.result();
    let worker = await stack.startWorker();
    for (const ms of killAfterMs) {
      await sleep(ms);
      await worker.kill('SIGKILL');
      worker = await stack.startWorker();
    }
    await over;
    return { dump: await dumpTables(stack.databaseUrl), seconds: (performance.now() - from) / 1000 };
  } finally {
    await stack.stop();
  }
}

/**
 * Sweeps the same organization twice: undisturbed, and with the worker killed by SIGKILL at moments drawn by `random`.
 * Compares the two stores row for row.
 */
export async function killExperiment(
  aws: { readonly endpoint: string; readonly environment: Readonly<Record<string, string>> },
  kills: number,
  random: () => number,
): Promise<KillResult> {
  const calm = await sweepOnce(aws.endpoint, aws.environment, []);
  const share = (calm.seconds * 1000) / (kills + 1);
  const moments = Array.from({ length: kills }, () => share * (0.2 + random()));
  const disturbed = await sweepOnce(aws.endpoint, aws.environment, moments);
  const tables = Object.keys(calm.dump);
  return {
    kills,
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + (calm.dump[table]?.length ?? 0), 0),
    different: tables.filter((table) => JSON.stringify(calm.dump[table]) !== JSON.stringify(disturbed.dump[table])),
    undisturbedSeconds: calm.seconds,
    disturbedSeconds: disturbed.seconds,
  };
}
