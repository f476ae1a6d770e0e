import { describe, expect, it } from 'vitest';
import { isin } from './isin.ts';

describe('isin', () => {
  it('accepts securities that their issuers publish', () => {
    for (const value of ['US0378331005', 'AU0000XVGZA3', 'GB0002634946', 'DE000BAY0017'])
      expect(isin(value)).toBe(true);
  });
  it('rejects wrong check digits and shapes', () => {
    for (const value of ['US0378331006', 'XX0378331005', 'US037833100']) expect(isin(value)).toBe(false);
  });
});
