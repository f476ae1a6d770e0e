import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disagreements } from '../bench/brute/compare.ts';
import { randomWorld } from '../bench/brute/random-world.ts';

it('says public exactly where an enumeration of requests finds a stranger who gets through', () => {
  fc.assert(
    fc.property(randomWorld, (world) => {
      expect(disagreements(world), JSON.stringify(world)).toEqual([]);
    }),
    { numRuns: 300, seed: 20_261_125 },
  );
});
