import { describe, expect, it } from 'vitest';
import { coordinates } from './coordinates.ts';

describe('coordinates', () => {
  it('accepts pairs on the globe', () => {
    for (const pair of ['41.948614,-87.655311', '(-17.738223, 85.605469)', '+40.6894 -74.0447'])
      expect(coordinates(pair)).toBe(true);
  });
  it('rejects pairs beyond it, and what is no pair', () => {
    for (const text of ['90.1000000, 180.000000', '12.3, 181.5', '41.948614', '0.0, 0.0', '10, 20'])
      expect(coordinates(text)).toBe(false);
  });
});
