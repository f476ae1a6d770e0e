import { compileCatalogue } from '../../compiled.ts';
import { sampleDetectors } from '../../testing/detectors.ts';
import { chunkings } from '../testing/chunkings.ts';

export { extractBench } from './extract-bench.ts';
export { fuzzBench } from './fuzz-bench.ts';

/** Files of every format in random chunks: how many came out otherwise than whole. */
export async function chunkingBench(
  runs: number,
  seed: number,
): Promise<{ runs: number; different: readonly string[] }> {
  return { runs, different: await chunkings(compileCatalogue(sampleDetectors), runs, seed) };
}
