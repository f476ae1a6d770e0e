import { describe, expect, it } from 'vitest';
import { encodeBase58Check, isBase58Address } from './base58-check.ts';

describe('isBase58Address', () => {
  it('reads the address of the first block and a script address', () => {
    expect(isBase58Address('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'bitcoin', [0])).toBe(true);
    expect(isBase58Address('3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'bitcoin', [0, 5])).toBe(true);
    expect(isBase58Address('rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'ripple', [0])).toBe(true);
  });

  it('wants one of the versions', () => {
    expect(isBase58Address('3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'bitcoin', [0])).toBe(false);
  });

  it('reads every version, and nothing longer than an address', () => {
    const hash = Array.from({ length: 20 }, (_, i) => (i * 37 + 5) % 256);
    for (let version = 0; version < 256; version++)
      expect(isBase58Address(encodeBase58Check(Buffer.from([version, ...hash])), 'bitcoin', [version])).toBe(true);
    expect(isBase58Address(encodeBase58Check(Buffer.from([1, 0, ...hash])), 'bitcoin', [0, 1])).toBe(false);
    expect(isBase58Address('z'.repeat(64), 'bitcoin', [0])).toBe(false);
  });

  it('rejects one changed symbol, and symbols outside the alphabet', () => {
    expect(isBase58Address('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'bitcoin', [0])).toBe(false);
    expect(isBase58Address('1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0a', 'bitcoin', [0])).toBe(false);
    expect(isBase58Address('rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTj', 'ripple', [0])).toBe(false);
  });
});
