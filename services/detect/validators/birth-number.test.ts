import { describe, expect, it } from 'vitest';
import { birthNumber } from './birth-number.ts';

describe('birthNumber', () => {
  it('accepts ten digits with their check digit, and nine of who was born before 1954', () => {
    for (const value of ['7103192745', '9001011239', '530121999']) expect(birthNumber(value)).toBe('strong');
  });
  it('rejects wrong check digits, nine digits of later years and of the years before 1910', () => {
    for (const value of ['7103192746', '960121999', '010111111']) expect(birthNumber(value)).toBe(false);
  });
});
