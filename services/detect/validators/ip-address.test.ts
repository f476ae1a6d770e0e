import { describe, expect, it } from 'vitest';
import { ipAddress } from './ip-address.ts';

describe('ipAddress', () => {
  it('tells the version of addresses that somebody may hold', () => {
    expect(['203.0.113.10', '10.1.2.3', '8.8.8.8'].map(ipAddress)).toEqual([4, 4, 4]);
    expect(['2001:db8::8a2e:370:7334', '2a00:1450:4001:81b::200e'].map(ipAddress)).toEqual([6, 6]);
  });
  it('rejects special addresses, netmasks and versions', () => {
    for (const text of [
      '0.0.0.0',
      '127.0.0.1',
      '255.255.255.0',
      '169.254.169.254',
      '224.0.0.1',
      '256.1.1.1',
      '1.2.3',
      '::',
      '::1',
      'fe80::1',
      'ff02::1',
      '10.0.0.0.1',
    ])
      expect(ipAddress(text)).toBe(0);
  });
});
