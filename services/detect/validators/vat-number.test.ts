import { describe, expect, it } from 'vitest';
import { vatNumber } from './vat-number.ts';

describe('vatNumber', () => {
  it('accepts numbers of companies that print them', () => {
    for (const number of [
      'ATU13585627',
      'BE0403019261',
      'DE136695976',
      'FR40303265045',
      'IT00743110157',
      'NL004495445B01',
      'PL8567346215',
      'CHE107787577IVA',
      'GB980780684',
      'EL094259216',
    ])
      expect(vatNumber(number), number).toBe(true);
  });
  it('rejects wrong check digits and unknown prefixes', () => {
    for (const number of ['ATU13585626', 'DE136695978', 'IT00743110158', 'ZZ136695976', '136695976'])
      expect(vatNumber(number), number).toBe(false);
  });
});
