import fc from 'fast-check';
import { objectDisagreements, randomObjects } from './brute/object-acls.ts';

/** Generated samples of ACLs on which search and enumeration must agree; stops at the first on which they do not. */
const [runs = '100000', seed = '1'] = process.argv.slice(2);
const { numRuns, failed, counterexample } = fc.check(
  fc.property(randomObjects, (made) => objectDisagreements(made).length === 0),
  { numRuns: Number(runs), seed: Number(seed) },
);
process.stdout.write(`${JSON.stringify({ runs: numRuns, seed: Number(seed), failed, counterexample })}\n`);
