import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { fuzz } from '../fuzz.ts';

/** Few enough that the resident memory is looked at often. */
const slice = 50;

/** What a thread is to read. */
export interface FuzzTask {
  readonly format: string;
  readonly firstSeed: number;
  readonly inputs: number;
  /** Processor seconds after which the thread stops by itself. */
  readonly cpuSeconds: number;
  /** One number: the seed in work. The thread writes it, the watchdog reads it. */
  readonly seed: Int32Array;
}

/** What a thread has done since its start. */
export interface FuzzProgress {
  readonly inputs: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly slowestSeed: number;
  /** Resident memory after the first slice, and the most seen since, bytes. */
  readonly rssFirst: number;
  readonly rssPeak: number;
  readonly over: boolean;
}

async function run({ format, firstSeed, inputs, cpuSeconds, seed }: FuzzTask): Promise<void> {
  const start = process.cpuUsage();
  const failures: Record<string, number> = {};
  let [done, slowestMs, slowestSeed, rssFirst, rssPeak] = [0, 0, firstSeed, 0, 0];
  for (let over = false; !over; ) {
    const count = Math.min(slice, inputs - done);
    const report = await fuzz(format, count, firstSeed + done, (current) => Atomics.store(seed, 0, current));
    done += count;
    for (const [message, times] of Object.entries(report.failures))
      failures[message] = (failures[message] ?? 0) + times;
    if (report.slowestMs > slowestMs) ({ slowestMs, slowestSeed } = report);
    const rss = process.memoryUsage.rss();
    if (rssFirst === 0) rssFirst = rss;
    rssPeak = Math.max(rssPeak, rss);
    const { user, system } = process.cpuUsage(start);
    over = done >= inputs || (user + system) / 1e6 >= cpuSeconds;
    const progress: FuzzProgress = { inputs: done, failures, slowestMs, slowestSeed, rssFirst, rssPeak, over };
    parentPort?.postMessage(progress);
    // As between two objects in the scanner: what V8 hears of dead handles of zlib it tells in a turn of the event loop, and keeps them until then.
    await setImmediate();
  }
}

const task: FuzzTask = workerData;
await run(task);
