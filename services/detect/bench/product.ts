import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
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

/** Files of the folder that workers are measured on. */
const objects = 16;

/** A folder with a small file, and one with `text` sixteen times over, for the time of `use`. */
async function withFiles<T>(text: Uint8Array, use: (small: string, large: string) => T): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-bench-'));
  try {
    const small = join(folder, 'small.txt');
    await writeFile(small, 'nothing to see here\n');
    const large = join(folder, 'large');
    await mkdir(large);
    for (let i = 0; i < objects; i++) await writeFile(join(large, `${i}.log`), text);
    return use(small, large);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const times = (count: number, command: string, args: readonly string[]): readonly ProductRun[] =>
  Array.from({ length: count }, () => run(command, args));
const round = (value: number): number => Math.round(value * 100) / 100;

/** The start of the product as it is built (`npm run build`) with one small file. `command`: the path of bin/orgsweep.mjs. */
export async function measureStart(command: string): Promise<Pick<ProductRun, 'wallSeconds' | 'cpuSeconds'>> {
  return await withFiles(new Uint8Array(), (small) => {
    run(command, [small]);
    const starts = times(5, command, [small]);
    return {
      wallSeconds: median(starts, (each) => each.wallSeconds),
      cpuSeconds: median(starts, (each) => each.cpuSeconds),
    };
  });
}

/**
 * One worker and two over `text` sixteen times. `speedUp` is told by the clock, which other programs on the machine stop as well;
 * `speedUpOfProcessorTime` by what each worker takes of a processor: what two free ones would make of it.
 */
export async function measureWorkers(command: string, text: Uint8Array): Promise<unknown> {
  const start = await measureStart(command);
  return await withFiles(text, (_, large) => {
    const figures = (workers: number): ProductRun => {
      const runs = times(3, command, ['--workers', String(workers), large]);
      return {
        wallSeconds: median(runs, (each) => each.wallSeconds - start.wallSeconds),
        cpuSeconds: median(runs, (each) => each.cpuSeconds - start.cpuSeconds),
        peakRssMB: median(runs, (each) => each.peakRssMB),
      };
    };
    const one = figures(1);
    const two = figures(2);
    return {
      start,
      megabytes: (objects * text.length) / 1e6,
      loadAverage: loadavg(),
      oneWorker: one,
      twoWorkers: two,
      speedUp: round(one.wallSeconds / two.wallSeconds),
      speedUpOfProcessorTime: round((2 * one.cpuSeconds) / two.cpuSeconds),
      rssOfSecondWorkerMB: round(two.peakRssMB - one.peakRssMB),
    };
  });
}
