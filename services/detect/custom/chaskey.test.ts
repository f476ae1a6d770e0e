import { expect, it } from 'vitest';
import { Chaskey } from './chaskey.ts';

it('Chaskey-12 gives its authors’ codes for messages of 0 to 63 bytes', () => {
  const key = new Uint8Array(Uint32Array.of(0x833d3433, 0x009f389f, 0x2398e64f, 0x417acf39).buffer);
  const chaskey = new Chaskey(key);
  const message = Uint8Array.from({ length: 64 }, (_, n) => n);
  const tags = [0, 1, 3, 15, 16, 17, 32, 47, 63].map((length) => chaskey.tag(message, 0, length).toString(16));
  expect(tags).toEqual([
    '43cb1f41',
    'f9ac2067',
    '8c5e6ab9',
    '3cfb44b',
    '5dd0e2a9',
    '8b5f6d5a',
    '77962784',
    '8494b5bc',
    '2dd072e1',
  ]);
});
