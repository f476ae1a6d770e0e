import { describe, expect, it } from 'vitest';
import { bytesIn, encodeBech32, readBech32, segwitAddress } from './bech32.ts';

describe('readBech32', () => {
  it('accepts examples of BIP 173 and BIP 350', () => {
    expect(readBech32('a12uel5l')).toEqual({ prefix: 'a', data: [], variant: 'bech32' });
    expect(readBech32('a1lqfn3a')?.variant).toBe('bech32m');
  });
  it('rejects wrong check digits and shapes', () => {
    for (const value of ['a12uel5q', 'bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'bc1b', '1qqqqqq'])
      expect(readBech32(value)).toBeNull();
  });
  it('reads what it writes', () => {
    const text = encodeBech32('cosmos', Buffer.alloc(20, 7));
    expect(bytesIn(readBech32(text)?.data ?? [])).toBe(20);
  });
});

describe('segwitAddress', () => {
  it('accepts the examples of BIP 173 and BIP 350', () => {
    for (const value of [
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
      'bc1sw50qgdz25j',
      'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7',
    ])
      expect(segwitAddress(value), value).toBe(true);
  });
  it('rejects a wrong check digit, the checksum of the other BIP, and wrong lengths of version 0', () => {
    for (const value of [
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
      'BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh',
      'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P',
    ])
      expect(segwitAddress(value), value).toBe(false);
  });
});
