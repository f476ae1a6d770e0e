import { describe, expect, it } from 'vitest';
import { moneroChecksum } from './monero-checksum.ts';

const donations = '888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H';

describe('moneroChecksum', () => {
  it('accepts the address for donations of the project', () => {
    expect(moneroChecksum(donations)).toBe(true);
  });
  it('rejects one changed symbol, and other lengths', () => {
    expect(moneroChecksum(donations.replace('JsEg', 'JsEh'))).toBe(false);
    expect(moneroChecksum(donations.slice(1))).toBe(false);
  });
});
