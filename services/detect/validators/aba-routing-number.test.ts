import { describe, expect, it } from 'vitest';
import { abaRoutingNumber } from './aba-routing-number.ts';

describe('abaRoutingNumber', () => {
  it('accepts numbers of the Federal Reserve and of banks', () => {
    for (const value of ['011000015', '122105155', '021000021']) expect(abaRoutingNumber(value)).toBe(true);
  });
  it('rejects wrong check digits and shapes', () => {
    for (const value of ['011000016', '441234567', '991234567', '01100001'])
      expect(abaRoutingNumber(value)).toBe(false);
  });
});
