import { describe, expect, it } from 'vitest';
import { cashAddress } from './cash-address.ts';

describe('cashAddress', () => {
  it('accepts the examples of the specification', () => {
    for (const value of [
      'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
      'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
      'bitcoincash:ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq',
    ])
      expect(cashAddress(value)).toBe(true);
  });
  it('rejects wrong check digits and shapes', () => {
    for (const value of [
      'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6b',
      'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6',
    ])
      expect(cashAddress(value)).toBe(false);
  });
});
