import { describe, expect, it } from 'vitest';
import { decompressVba } from './vba-compression.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('VBA compression', () => {
  it('reads the examples of [MS-OVBA] 3.2', () => {
    const normal =
      '01 2F B0 00 23 61 61 61 62 63 64 65 82 66 00 70 61 67 68 69 6A 01 38 08 61 6B 6C 00 30 6D 6E 6F 70 06 71 02 70 04 10 72 73 74 75 76 10 77 78 79 7A 00 3C';
    const plain = '#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa';
    expect(decompressVba(bytes(normal))).toEqual({ plain: Buffer.from(plain), whole: true });
    expect(decompressVba(bytes('01 03 B0 02 61 45 00'))).toEqual({ plain: Buffer.from('a'.repeat(73)), whole: true });
    expect(
      decompressVba(bytes('01 19 B0 00 61 62 63 64 65 66 67 68 00 69 6A 6B 6C 6D 6E 6F 70 00 71 72 73 74 75 76 2E')),
    ).toEqual({ plain: Buffer.from('abcdefghijklmnopqrstuv.'), whole: true });
  });

  it('keeps what comes before damage, and never reads beyond a chunk', () => {
    expect(decompressVba(bytes('01 19 B0 00 61 62'))).toEqual({ plain: Buffer.from('ab'), whole: false });
    expect(decompressVba(bytes('01 03 B0 01 45 00')).whole).toBe(false);
    expect(decompressVba(bytes('02')).whole).toBe(false);
    expect(decompressVba(bytes('01 05 B0 02 61 FF FF 61 61')).whole).toBe(false);
    expect(decompressVba(new Uint8Array(0)).whole).toBe(false);
  });
});
