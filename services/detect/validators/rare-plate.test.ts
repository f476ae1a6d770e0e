import { describe, expect, it } from 'vitest';
import { rarePlate } from './rare-plate.ts';

describe('rarePlate', () => {
  it('accepts what a country gives out beside its usual series', () => {
    for (const plate of ['MAB1234', 'LROAB123 E', 'B 207', '45-K', '198 AC', 'KRTEK1S', 'HAKEN-77'])
      expect(rarePlate(plate, [])).toBe(true);
    expect(rarePlate('MAB1234', ['DE'])).toBe(true);
  });
  it('rejects other lengths and letters, words, and what another country gives out', () => {
    for (const plate of ['MABCD1234', 'A-1', 'GOLEM7S', 'UNKNOWN', 'AB12345', '4578', 'AAA 00 AAA'])
      expect(rarePlate(plate, [])).toBe(false);
    expect(rarePlate('B 207', ['DE'])).toBe(false);
  });
});
