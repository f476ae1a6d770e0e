import { describe, expect, it } from 'vitest';
import { encodeSs58, ss58 } from './ss58.ts';

describe('ss58', () => {
  it("accepts Substrate's account for development, and what it writes", () => {
    expect(ss58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY')).toBe(true);
    expect(ss58(encodeSs58(0, Buffer.alloc(32, 9)))).toBe(true);
  });
  it('rejects one changed symbol, and other lengths', () => {
    expect(ss58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQZ')).toBe(false);
    expect(ss58(encodeSs58(0, Buffer.alloc(31, 9)))).toBe(false);
  });
});
