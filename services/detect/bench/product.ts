import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { machineCeiling } from './ceiling.ts';
import { median, rounded } from './median.ts';

/** Told by the process itself as it ends: threads and their memory are in it. Not by `maxRSS`, which a process begins with that of the one that started it. */
const tell = `
  import { existsSync, readFileSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    const [, peak] = status.match(/VmHWM:\\s+(\\d+) kB/) ?? [];
    process.stderr.write('\\n' + JSON.stringify([userCPUTime + systemCPUTime, peak * 1024]));
  });`;
const hook = `data:text/javascript,${encodeURIComponent(tell)}`;

/** One run of `orgsweep detect`. */
export interface ProductRun {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakRssMB: number;
}

/** One run, or as many at once as there are lists of arguments: the clock of all of them together, the rest as of one. */
async function run(command: string, ...each: readonly (readonly string[])[]): Promise<ProductRun> {
  const from = performance.now();
  const runs = await Promise.all(
    each.map(async (args) => {
      const child = spawn(process.execPath, ['--import', hook, command, 'detect', '-q', ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const [microseconds, bytes]: readonly (number | null)[] = JSON.parse(
        (await text(child.stderr)).trim().split('\n').at(-1) ?? '[]',
      );
      return { cpuSeconds: (microseconds ?? Number.NaN) / 1e6, peakRssMB: (bytes ?? Number.NaN) / 1e6 };
    }),
  );
  const wallSeconds = (performance.now() - from) / 1_000;
  const [first = { cpuSeconds: Number.NaN, peakRssMB: Number.NaN }] = runs;
  return { wallSeconds, ...first };
}

const medianOf = (runs: readonly ProductRun[], value: (run: ProductRun) => number): number =>
  rounded(median(runs.map(value)), 3);

/** Files of the folder that workers are measured on. */
const objects = 16;

/** A folder with a small file, and one with `content` sixteen times over, for the time of `use`. */
async function withFiles<T>(content: Uint8Array, use: (small: string, large: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-bench-'));
  try {
    const small = join(folder, 'small.txt');
    await writeFile(small, 'nothing to see here\n');
    const large = join(folder, 'large');
    await mkdir(large);
    for (let i = 0; i < objects; i++) await writeFile(join(large, `${i}.log`), content);
    return await use(small, large);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Seconds by the clock that Node takes for `args`. */
async function clockOf(...args: readonly string[]): Promise<number> {
  const from = performance.now();
  await once(spawn(process.execPath, args, { stdio: 'ignore' }), 'close');
  return (performance.now() - from) / 1_000;
}

interface Start extends Pick<ProductRun, 'wallSeconds' | 'cpuSeconds'> {
  /** The clock of runs that tell their processor time: that is a module more to load. */
  readonly toldWallSeconds: number;
  /** Seconds by the clock of a Node that does nothing, by turns with it: what this machine asks of any program. */
  readonly bareNodeSeconds: number;
}

/** The start of the product as it is built (`npm run build`) with one small file. `command`: the path of bin/orgsweep.mjs. */
async function measureStart(command: string): Promise<Start> {
  return await withFiles(new Uint8Array(), async (small) => {
    await run(command, [small]);
    const [starts, bare, told]: [number[], number[], ProductRun[]] = [[], [], []];
    for (let i = 0; i < 7; i++) {
      bare.push(await clockOf('-e', '0'));
      starts.push(await clockOf(command, 'detect', '-q', small));
      told.push(await run(command, [small]));
    }
    return {
      wallSeconds: rounded(median(starts), 3),
      cpuSeconds: medianOf(told, (each) => each.cpuSeconds),
      toldWallSeconds: medianOf(told, (each) => each.wallSeconds),
      bareNodeSeconds: rounded(median(bare), 3),
    };
  });
}

/**
 * One worker and two over `content` sixteen times, by turns with two processes of one worker each that share nothing: what two
 * processors of this machine give at all (`ceiling`), which differs with its load and with the memory that both read from.
 * `speedUp` is told by the clock, which other programs on the machine stop as well; `speedUpOfProcessorTime` by what each worker
 * takes of a processor: what two free ones would make of it. `machine`: bare loops, one process and two.
 */
export async function measureWorkers(command: string, content: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  const machine = await machineCeiling();
  const start = await measureStart(command);
  return await withFiles(content, async (_, large) => {
    const [ones, twos, pairs]: [ProductRun[], ProductRun[], ProductRun[]] = [[], [], []];
    const loads: number[] = [];
    for (let i = 0; i < 3; i++) {
      ones.push(await run(command, ['--workers', '1', large]));
      twos.push(await run(command, ['--workers', '2', large]));
      pairs.push(await run(command, ['--workers', '1', large], ['--workers', '1', large]));
      loads.push(rounded(loadavg()[0] ?? 0));
    }
    const figures = (runs: readonly ProductRun[]): ProductRun => ({
      wallSeconds: medianOf(runs, (each) => each.wallSeconds - start.toldWallSeconds),
      cpuSeconds: medianOf(runs, (each) => each.cpuSeconds - start.cpuSeconds),
      peakRssMB: medianOf(runs, (each) => each.peakRssMB),
    });
    const [one, two, pair] = [figures(ones), figures(twos), figures(pairs)];
    const speedUp = one.wallSeconds / two.wallSeconds;
    const ceiling = (2 * one.wallSeconds) / pair.wallSeconds;
    return {
      machine,
      start,
      megabytes: (objects * content.length) / 1e6,
      loads,
      oneWorker: one,
      twoWorkers: two,
      twoProcesses: pair,
      speedUp: rounded(speedUp),
      ceiling: rounded(ceiling),
      shareOfCeiling: rounded(speedUp / ceiling),
      speedUpOfProcessorTime: rounded((2 * one.cpuSeconds) / two.cpuSeconds),
      ceilingOfProcessorTime: rounded((2 * one.cpuSeconds) / pair.cpuSeconds),
      rssOfSecondWorkerMB: rounded(two.peakRssMB - one.peakRssMB),
    };
  });
}
