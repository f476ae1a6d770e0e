import { describe, expect, it } from 'vitest';
import { base58Address } from './base58-address.ts';

describe('base58Address', () => {
  it('reads the address of the first block and a script address', () => {
    expect(base58Address('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'bitcoin')?.[0]).toBe(0);
    expect(base58Address('3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'bitcoin')?.[0]).toBe(5);
    expect(base58Address('rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'ripple')?.[0]).toBe(0);
  });
  it('rejects one changed symbol, and symbols outside the alphabet', () => {
    expect(base58Address('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'bitcoin')).toBeNull();
    expect(base58Address('1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0a', 'bitcoin')).toBeNull();
    expect(base58Address('rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTj', 'ripple')).toBeNull();
  });
});
