import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { asciiDigitBytes, asciiDigits } from './ascii-digits.ts';

it('reads the digits of all scripts as ASCII ones', async () => {
  expect(asciiDigits('هاتف ٠٥٠ ۱۲۳, फ़ोन ९८७, ０９０－１２３４／５ a－b')).toBe(
    'هاتف 050 123, फ़ोन 987, 090-1234/5 a－b',
  );
  expect(asciiDigits('١٢')).toHaveLength(2);
  const plain = Buffer.from('é العنوان ไทย 12');
  expect(asciiDigitBytes(plain)).toBe(plain);
  expect((await collect(Buffer.from('رقم ٧٧'), 'a.txt')).text).toBe('رقم 77');
});
