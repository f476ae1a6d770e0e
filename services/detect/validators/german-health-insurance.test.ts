import { describe, expect, it } from 'vitest';
import { germanHealthInsurance } from './german-health-insurance.ts';

describe('germanHealthInsurance', () => {
  it('accepts numbers built by the rule of the law', () => {
    for (const value of ['A123456780', 'M310119802']) expect(germanHealthInsurance(value)).toBe(true);
  });
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['A123456781', 'A12345678', '1123456780']) expect(germanHealthInsurance(value)).toBe(false);
  });
});
