import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disagreements } from '../bench/brute/compare.ts';
import { randomLayers } from '../bench/brute/random-policies.ts';

it('says public exactly where an enumeration of requests finds a stranger who gets through', () => {
  fc.assert(
    fc.property(randomLayers, (layers) => {
      expect(disagreements(layers), JSON.stringify(layers)).toEqual([]);
    }),
    { numRuns: 300, seed: 20_261_125 },
  );
});
