import { describe, expect, it } from 'vitest';
import { encodeStrkey, strkey } from './strkey.ts';

describe('strkey', () => {
  it('accepts the example of SEP-23, and what it writes', () => {
    expect(strkey('GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ')).toBe(true);
    expect(strkey(encodeStrkey(12 << 3, Buffer.alloc(40, 3)))).toBe(true);
  });
  it('rejects one changed symbol, and other alphabets', () => {
    expect(strkey('GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGY')).toBe(false);
    expect(strkey('GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSG1')).toBe(false);
  });
});
