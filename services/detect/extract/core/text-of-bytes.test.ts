import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { textOfBytes } from './text-of-bytes.ts';

it('reads text that is padded, wide or in an 8-bit encoding', () => {
  expect(textOfBytes(Buffer.from('219-09-9999\0\0\0\0'))).toBe('219-09-9999');
  expect(textOfBytes(Buffer.from('Grüße, 219-09-9999', 'utf16le'))).toBe('Grüße, 219-09-9999');
  expect(textOfBytes(Buffer.from('219-09-9999', 'utf16le').swap16())).toBe('219-09-9999');
  expect(textOfBytes(Buffer.from('Müller', 'latin1'))).toBe('Müller');
});

it('reads what stands among other bytes', () => {
  const packed = Buffer.concat([
    Buffer.from([0x0a, 0x0b]),
    Buffer.from('219-09-9999'),
    Buffer.from([0x12, 6]),
    Buffer.from('Müller'),
  ]);
  expect(textOfBytes(packed)).toBe('219-09-9999\nMüller');
});

it('reads nothing in bytes that are no text', () => {
  expect(textOfBytes(new Uint8Array(40))).toBe('');
  expect(textOfBytes(Buffer.from([1, 0, 0, 0, 0, 0, 240, 63, 0, 0, 0, 0, 0, 0, 0, 64]))).toBe('');
  const hashes = Array.from({ length: 500 }, (_, i) => textOfBytes(createHash('md5').update(`${i}`).digest()));
  expect(hashes.filter((text) => text !== '').length).toBeLessThan(25);
});
