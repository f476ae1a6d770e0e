import { describe, expect, it } from 'vitest';
import { figi } from './figi.ts';

describe('figi', () => {
  it('accepts identifiers of well-known shares', () => {
    for (const value of ['BBG000BLNNH6', 'BBG000B9XRY4', 'BBG000BPH459']) expect(figi(value)).toBe(true);
  });
  it('rejects wrong check digits, vowels and prefixes of ISINs', () => {
    for (const value of ['BBG000BLNNH5', 'BBG000ALNNH6', 'GBG000BLNNH6']) expect(figi(value)).toBe(false);
  });
});
