import { describe, expect, it } from 'vitest';
import { polishId } from './polish-id.ts';

describe('polishId', () => {
  it('accepts dates of five centuries with their check digit', () => {
    for (const value of ['44051401359', '02070803628', '90101012343', '02270803624', '02470803620'])
      expect(polishId(value)).toBe(true);
  });
  it('rejects wrong check digits, months, days and lengths', () => {
    for (const value of ['44051401358', '44001401355', '44053201359', '4405140135', '00000000000'])
      expect(polishId(value)).toBe(false);
  });
});
