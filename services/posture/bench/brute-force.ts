import fc from 'fast-check';
import { disagreements } from './brute/compare.ts';
import { randomLayers } from './brute/random-policies.ts';

const runs = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const result = fc.check(
  fc.property(randomLayers, (layers) => disagreements(layers).length === 0),
  { numRuns: runs, seed },
);
process.stdout.write(
  `${JSON.stringify({ runs: result.numRuns, seed, failed: result.failed, counterexample: result.counterexample })}\n`,
);
