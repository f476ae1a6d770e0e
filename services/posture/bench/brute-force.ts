import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { disagreements } from './brute/compare.ts';
import { randomWorld } from './brute/random-world.ts';

/** Generated policies on which search and enumeration must agree; stops at the first that they do not. */
export function bruteForceBench(runs: number, seed: number) {
  const property = fc.property(randomWorld, (world) => disagreements(world).length === 0);
  const { numRuns, failed, counterexample } = fc.check(property, { numRuns: runs, seed });
  return { runs: numRuns, seed, failed, counterexample };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [runs = '100000', seed = '1'] = process.argv.slice(2);
  process.stdout.write(`${JSON.stringify(bruteForceBench(Number(runs), Number(seed)))}\n`);
}
