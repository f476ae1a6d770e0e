import { describe, expect, it } from 'vitest';
import { canadianHealthNumber } from './canadian-health-number.ts';

describe('canadianHealthNumber', () => {
  it('accepts numbers of British Columbia, Ontario and Quebec', () => {
    for (const number of ['9698658215', '1234567897', '1234567897ML', 'TREM88012345', 'TREM88512345'])
      expect(canadianHealthNumber(number)).toBe('strong');
  });
  it('rejects wrong check digits and months', () => {
    for (const number of ['9698658214', '1234567898', 'TREM88152345', '1111111111'])
      expect(canadianHealthNumber(number)).toBe(false);
  });
});
