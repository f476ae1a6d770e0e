import { describe, expect, it } from 'vitest';
import { bech32 } from './bech32.ts';

describe('bech32', () => {
  it('accepts the examples of BIP 173 and BIP 350', () => {
    for (const value of [
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
      'a12uel5l',
    ])
      expect(bech32(value)).toBe(true);
  });
  it('rejects wrong check digits and shapes', () => {
    for (const value of [
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
      'bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'bc1b',
      '1qqqqqq',
    ])
      expect(bech32(value)).toBe(false);
  });
});
