import { describe, expect, it } from 'vitest';
import { vatNumber } from './vat-number.ts';

describe('vatNumber', () => {
  it('proves numbers of companies that print them', () => {
    const printed =
      'ATU13585627 BE0403019261 DE136695976 FR40303265045 IT00743110157 NL004495445B01 PL8567346215 CHE107787577IVA GB980780684 EL094259216';
    for (const number of printed.split(' ')) expect(vatNumber(number), number).toBe('strong');
  });
  it('takes the documented shape as plausible where the check digit does not fit', () => {
    for (const number of ['ATU13585626', 'DE136695978', 'IT00743110158']) expect(vatNumber(number), number).toBe(true);
    expect(vatNumber('GBGD123')).toBe(true);
  });
  it('wants check digits where the number is not printed as the registers do, and where every number has them', () => {
    for (const number of ['DE 136695978', 'IT 00743110158', 'GB980780685', 'CHE-107.787.578 IVA', 'GB GD123'])
      expect(vatNumber(number), number).toBe(false);
    expect(vatNumber('DE 136 695 976')).toBe('strong');
  });
  it('rejects other shapes and unknown prefixes', () => {
    for (const number of [
      'AT13585626',
      'DE13669597',
      'GBGD00',
      'GBGD500',
      'GBHA499',
      'ZZ136695976',
      '136695976',
      'NL12345678910',
    ])
      expect(vatNumber(number), number).toBe(false);
  });
});
