import { describe, expect, it } from 'vitest';
import { hungarianTaxId } from './hungarian-tax-id.ts';

describe('hungarianTaxId', () => {
  it('accepts numbers of a person and an enterprise', () => {
    for (const value of ['8071592153', '12892312242']) expect(hungarianTaxId(value)).toBe(true);
  });
  it('rejects wrong check digits, dates and lengths', () => {
    for (const value of ['8071592152', '12892313242', '807159215']) expect(hungarianTaxId(value)).toBe(false);
  });
});
