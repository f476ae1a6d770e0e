import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Told by the process itself as it ends: threads and their memory are in it. */
const hook = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); process.stderr.write('\\n' + JSON.stringify([userCPUTime + systemCPUTime, maxRSS])); });",
)}`;

/** One run of `orgsweep detect`. */
export interface ProductRun {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakRssMB: number;
}

function run(command: string, args: readonly string[]): ProductRun {
  const from = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--import', hook, command, 'detect', '-q', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wallSeconds = (performance.now() - from) / 1_000;
  const [microseconds = Number.NaN, kilobytes = Number.NaN] = JSON.parse(stderr.trim().split('\n').at(-1) ?? '[]');
  return { wallSeconds, cpuSeconds: microseconds / 1e6, peakRssMB: kilobytes / 1e3 };
}

function median(runs: readonly ProductRun[], value: (run: ProductRun) => number): number {
  const sorted = runs.map(value).sort((a, b) => a - b);
  return Math.round((sorted[sorted.length >> 1] ?? Number.NaN) * 1_000) / 1_000;
}

const objects = 8;

/**
 * The product from its start to its end, as it is built (`npm run build`): a small file, and `text` eight times over with one worker
 * and with two. `command`: the path of bin/orgsweep.mjs.
 */
export async function measureProduct(command: string, text: Uint8Array): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-bench-'));
  try {
    const small = join(folder, 'small.txt');
    await writeFile(small, 'nothing to see here\n');
    const large = join(folder, 'large');
    await mkdir(large);
    for (let i = 0; i < objects; i++) await writeFile(join(large, `${i}.log`), text);
    run(command, [small]);
    const starts = Array.from({ length: 5 }, () => run(command, [small]));
    const one = Array.from({ length: 3 }, () => run(command, ['--workers', '1', large]));
    const two = Array.from({ length: 3 }, () => run(command, ['--workers', '2', large]));
    const start = {
      wallSeconds: median(starts, (each) => each.wallSeconds),
      cpuSeconds: median(starts, (each) => each.cpuSeconds),
    };
    const figures = (runs: readonly ProductRun[]): Record<string, number> => ({
      wallSeconds: median(runs, (each) => each.wallSeconds - start.wallSeconds),
      cpuSeconds: median(runs, (each) => each.cpuSeconds - start.cpuSeconds),
      peakRssMB: median(runs, (each) => each.peakRssMB),
    });
    const [single, double] = [figures(one), figures(two)];
    return {
      start,
      megabytes: (objects * text.length) / 1e6,
      oneWorker: single,
      twoWorkers: double,
      speedUp: Math.round(((single['wallSeconds'] ?? 0) / (double['wallSeconds'] ?? 0)) * 100) / 100,
      rssOfSecondWorkerMB: (double['peakRssMB'] ?? 0) - (single['peakRssMB'] ?? 0),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
