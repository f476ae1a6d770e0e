import { describe, expect, it } from 'vitest';
import { cusip } from './cusip.ts';

describe('cusip', () => {
  it('accepts securities that their issuers publish', () => {
    for (const value of ['037833100', '17275R102', '38259P508']) expect(cusip(value)).toBe(true);
  });
  it('rejects wrong check digits and shapes', () => {
    for (const value of ['037833101', '17275R103', '03783310']) expect(cusip(value)).toBe(false);
  });
});
