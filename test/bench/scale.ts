import { availableParallelism } from 'node:os';
import { startStack } from '../support/stack.ts';
import { cpuSeconds } from './process-cpu.ts';
import { startStubProcess } from './stub/start.ts';

interface ScaleBench {
  readonly accounts: number;
  readonly buckets: number;
  readonly seconds: number;
  /** Promise: at least 150. */
  readonly bucketsPerSecond: number;
  /** What the whole installation, stub included, took of processors: on an idle machine of two, time is at least half of it. */
  readonly cpuSeconds: {
    readonly worker: number;
    readonly postgres: number;
    readonly temporal: number;
    readonly stub: number;
    readonly all: number;
  };
  /** Share of the machine's processors that the sweep got; far below 1 means that other work ran beside. */
  readonly shareOfMachine: number;
  /** Promise: at most 500. */
  readonly workerPeakRssMB: number;
  readonly callsPerBucket: number;
  readonly status: string;
}

/** A posture sweep of a stub organization by the real worker, Temporal and PostgreSQL; `times` sweeps, each measured. */
export async function scaleBench(accounts: number, buckets: number, times: number): Promise<readonly ScaleBench[]> {
  const aws = await startStubProcess({ accounts, buckets, objects: 0, objectBytes: 0 });
  const stack = await startStack({ endpoint: aws.endpoint });
  const results: ScaleBench[] = [];
  try {
    const worker = await stack.startWorker();
    const pids = { worker: worker.child.pid ?? 0, ...stack.processes(), stub: aws.pid };
    const look = async () => ({
      worker: await cpuSeconds(pids.worker),
      postgres: await cpuSeconds(pids.postgres),
      temporal: await cpuSeconds(pids.temporal),
      stub: await cpuSeconds(pids.stub),
      calls: Object.values(await aws.calls()).reduce((sum, count) => sum + count, 0),
    });
    for (let round = 0; round < times; round += 1) {
      const before = await look();
      const from = performance.now();
      const { status } = await (await stack.startSweep(`scale-${round}`, { scanObjects: false })).result();
      const seconds = (performance.now() - from) / 1000;
      const after = await look();
      const spent = {
        worker: after.worker - before.worker,
        postgres: after.postgres - before.postgres,
        temporal: after.temporal - before.temporal,
        stub: after.stub - before.stub,
      };
      const all = spent.worker + spent.postgres + spent.temporal + spent.stub;
      const total = accounts * buckets;
      results.push({
        accounts,
        buckets: total,
        seconds,
        bucketsPerSecond: total / seconds,
        cpuSeconds: { ...spent, all },
        shareOfMachine: all / (seconds * availableParallelism()),
        workerPeakRssMB: (await worker.peakRss()) / 1e6,
        callsPerBucket: (after.calls - before.calls) / total,
        status,
      });
    }
    return results;
  } finally {
    await stack.stop();
    await aws.close();
  }
}
