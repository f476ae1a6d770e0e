import type { ScannerPool } from '../contract.ts';
import { createScannerPool } from '../pool/create-scanner-pool.ts';
import { median, rounded } from './median.ts';

const objects = 16;
const chunkBytes = 256 * 1024;

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

interface Pass {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

/** `content` sixteen times over through a pool, as many at once as it has workers. */
async function pass(pool: ScannerPool, workers: number, content: Uint8Array): Promise<Pass> {
  const usage = process.cpuUsage();
  const from = performance.now();
  let left = objects;
  const lane = async (): Promise<void> => {
    while (left-- > 0)
      await pool.scan(
        {
          name: 'a.log',
          sizeBytes: content.length,
          identifiers: { selector: 'ALL', ids: [] },
          maxBytes: Number.MAX_SAFE_INTEGER,
          deadlineMs: 600_000,
          maxOccurrences: 15,
        },
        chunksOf(content),
      );
  };
  await Promise.all(Array.from({ length: workers }, lane));
  const { user, system } = process.cpuUsage(usage);
  return { wallSeconds: (performance.now() - from) / 1_000, cpuSeconds: (user + system) / 1e6 };
}

/**
 * Two workers against one in pools that have scanned before, as a service's have: by turns, medians. `speedUp` by the clock;
 * `speedUpOfProcessorTime` is what two free processors would make of it.
 */
export async function measureWarmWorkers(content: Uint8Array, turns: number): Promise<unknown> {
  const fingerprintKey = new Uint8Array(32).fill(1);
  const pools = await Promise.all([1, 2].map((workers) => createScannerPool({ workers, fingerprintKey })));
  const [ones, twos]: [Pass[], Pass[]] = [[], []];
  for (let turn = 0; turn <= turns; turn++)
    for (const [index, passes] of [ones, twos].entries()) {
      const pool = pools[index];
      if (pool === undefined) continue;
      const measured = await pass(pool, index + 1, content);
      if (turn > 0) passes.push(measured);
    }
  await Promise.all(pools.map((pool) => pool.close()));
  const wall = (passes: readonly Pass[]): number => median(passes.map((each) => each.wallSeconds));
  const cpu = (passes: readonly Pass[]): number => median(passes.map((each) => each.cpuSeconds));
  return {
    megabytes: (objects * content.length) / 1e6,
    oneWorker: { wallSeconds: rounded(wall(ones)), cpuSeconds: rounded(cpu(ones)) },
    twoWorkers: { wallSeconds: rounded(wall(twos)), cpuSeconds: rounded(cpu(twos)) },
    speedUp: rounded(wall(ones) / wall(twos)),
    speedUpOfProcessorTime: rounded((2 * cpu(ones)) / cpu(twos)),
  };
}
