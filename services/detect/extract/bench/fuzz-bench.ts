import { fuzzFormats } from '../fuzz.ts';
import type { FuzzProgress, FuzzTask } from './fuzz-thread.ts';
import { type Watched, watch } from './watchdog.ts';

/** An input that is not read in this time is called hung. Far above the slowest (a second, the PDF thread starting under load). */
const hangMs = 30_000;

/** What the scanner's own threads have, see pool/start-worker.ts. */
const heapMegabytes = 320;
const youngMegabytes = 24;

export interface FuzzOptions {
  /** Mutated inputs of each format. */
  readonly inputs: number;
  /** Seed of the first one: a long run may be spread over several. */
  readonly firstSeed: number;
  /** Processor seconds for each format: what is not read by then is left out, and `inputs` of the figures says so. */
  readonly cpuSeconds: number;
  readonly formats?: readonly string[];
  /** A built `fuzz-thread.mjs`. */
  readonly thread: URL;
  readonly progress?: (format: string, figures: FuzzFigures) => void;
}

/** What a long run of mutated inputs came to for one format. */
export interface FuzzFigures {
  readonly inputs: number;
  readonly failures: Readonly<Record<string, number>>;
  /** Seeds whose inputs were ended by the watchdog, or ended their thread. */
  readonly hangs: readonly number[];
  readonly crashes: readonly number[];
  readonly slowestMs: number;
  readonly slowestSeed: number;
  /** Highest resident memory seen between slices, above that after the first slice of its thread. */
  readonly rssGrowthMb: number;
  readonly cpuSeconds: number;
}

/** Reads mutated inputs of every format, one of each seed from the first on, each format in a thread of its own. */
export async function fuzzBench(options: FuzzOptions): Promise<Readonly<Record<string, FuzzFigures>>> {
  if (!Number.isSafeInteger(options.inputs) || options.inputs < 1)
    throw new RangeError('The number of inputs is a whole number above 0.');
  if (!Number.isSafeInteger(options.firstSeed) || options.firstSeed < 1)
    throw new RangeError('The first seed is a whole number above 0.');
  const results: Record<string, FuzzFigures> = {};
  const formats = options.formats ?? fuzzFormats;
  for (const format of formats)
    if (!fuzzFormats.includes(format))
      throw new RangeError(`There is no format ${format}; there are ${fuzzFormats.join(', ')}.`);
  for (const format of formats) {
    const figures = await fuzzFormat(format, options);
    results[format] = figures;
    options.progress?.(format, figures);
  }
  return results;
}

/** Goes on behind an input that hung or ended its thread, until all is read. */
async function fuzzFormat(format: string, options: FuzzOptions): Promise<FuzzFigures> {
  const cpu = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(cpu);
    return (user + system) / 1e6;
  };
  const failures: Record<string, number> = {};
  const [hangs, crashes]: [number[], number[]] = [[], []];
  const end = options.firstSeed + options.inputs;
  let [next, slowestMs, slowestSeed, rssGrowthMb] = [options.firstSeed, 0, options.firstSeed, 0];
  while (next < end && spent() < options.cpuSeconds) {
    const seed = new Int32Array(new SharedArrayBuffer(4));
    const task: FuzzTask = {
      format,
      firstSeed: next,
      inputs: end - next,
      cpuSeconds: options.cpuSeconds - spent(),
      seed,
    };
    const ended: Watched<FuzzProgress> = await watch(options.thread, task, seed, {
      hangMs,
      heapMegabytes,
      youngMegabytes,
    });
    const { last } = ended;
    if (last !== null) {
      for (const [message, count] of Object.entries(last.failures))
        failures[message] = (failures[message] ?? 0) + count;
      if (last.slowestMs > slowestMs) ({ slowestMs, slowestSeed } = last);
      rssGrowthMb = Math.max(rssGrowthMb, (last.rssPeak - last.rssFirst) / 1e6);
    }
    if (ended.kind === 'ended') next += last?.inputs ?? 0;
    else {
      (ended.kind === 'hung' ? hangs : crashes).push(ended.at);
      if (ended.cause !== null) failures[ended.cause] = (failures[ended.cause] ?? 0) + 1;
      next = Math.max(next, ended.at) + 1;
    }
    if (ended.kind === 'ended') break;
  }
  return {
    inputs: next - options.firstSeed,
    failures,
    hangs,
    crashes,
    slowestMs: Math.round(slowestMs),
    slowestSeed,
    rssGrowthMb: Math.round(rssGrowthMb),
    cpuSeconds: Math.round(spent()),
  };
}
