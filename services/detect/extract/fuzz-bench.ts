import { fuzz, fuzzFormats } from './fuzz.ts';

/** Few enough that the resident memory is looked at often. */
const slice = 50;

/** What a long run of mutated inputs came to for one format. */
export interface FuzzFigures {
  readonly inputs: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly slowestSeed: number;
  /** Highest resident memory seen between slices, above that after the first slice. */
  readonly rssGrowthMb: number;
  readonly cpuSeconds: number;
}

/** Reads `inputs` mutated inputs of every format, from the seed on; `progress` hears of each format once it is done. */
export async function fuzzBench(
  inputs: number,
  seed: number,
  progress: (format: string, figures: FuzzFigures) => void = () => {},
): Promise<Readonly<Record<string, FuzzFigures>>> {
  if (!Number.isSafeInteger(inputs) || inputs < 1)
    throw new RangeError('The number of inputs is a whole number above 0.');
  const results: Record<string, FuzzFigures> = {};
  for (const format of fuzzFormats) {
    const figures = await fuzzFormat(format, inputs, seed);
    results[format] = figures;
    progress(format, figures);
  }
  return results;
}

async function fuzzFormat(format: string, inputs: number, seed: number): Promise<FuzzFigures> {
  const cpu = process.cpuUsage();
  const failures: Record<string, number> = {};
  let [slowestMs, slowestSeed, first, peak] = [0, -1, 0, 0];
  for (let done = 0; done < inputs; done += slice) {
    const report = await fuzz(format, Math.min(slice, inputs - done), seed + done);
    for (const [message, count] of Object.entries(report.failures))
      failures[message] = (failures[message] ?? 0) + count;
    if (report.slowestMs > slowestMs) [slowestMs, slowestSeed] = [report.slowestMs, report.slowestSeed];
    const rss = process.memoryUsage.rss();
    if (done === 0) first = rss;
    peak = Math.max(peak, rss);
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    inputs,
    failures,
    slowestMs,
    slowestSeed,
    rssGrowthMb: (peak - first) / 1e6,
    cpuSeconds: (user + system) / 1e6,
  };
}
