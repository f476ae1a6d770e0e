import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { plainSignBytes, plainSigns } from './plain-signs.ts';

it('reads the digits of all scripts as ASCII ones', async () => {
  expect(plainSigns('هاتف ٠٥٠ ۱۲۳, फ़ोन ९८७, ０９０－１２３４／５ a－b')).toBe('هاتف 050 123, फ़ोन 987, 090-1234/5 a-b');
  expect(plainSigns('١٢')).toHaveLength(2);
  const plain = Buffer.from('é העنوان ไทย 12');
  expect(plainSignBytes(plain)).toBe(plain);
  expect((await collect(Buffer.from('رقم ٧٧'), 'a.txt')).text).toBe('رقم 77');
});

it.each([
  ['Card\u00a0no.: 4532\u202f0151\u20091283\u20070366', 'Card no.: 4532 0151 1283 0366'],
  [
    'SSN 536\u201190\u20114399, 536\u201390\u20124399, 536\u221290\u20104399',
    'SSN 536-90-4399, 536-90-4399, 536-90-4399',
  ],
  ['口座　１２３４　５６７, ｍａｒｉａ＠ｅｘａｍｐｌｅ．ｊｐ, ＤＥ８９', '口座　1234 567, maria@example.jp, DE89'],
  ['it’s — “so” … 5 €', 'it’s — “so” … 5 €'],
])('reads blanks and hyphens of typography and letters of full width as ASCII ones: %s', async (text, plain) => {
  expect(plainSigns(text)).toBe(plain);
  expect(plain).toHaveLength(text.length);
  expect(Buffer.from(plainSignBytes(Buffer.from(text))).toString()).toBe(plain);
  expect((await collect(Buffer.from(text), 'a.txt')).text).toBe(plain);
});

it('gives the array back where other signs begin as these do', () => {
  const bytes = Buffer.from('it’s § 5 — “so” … 5 €, °C, Việt Nam');
  expect(plainSignBytes(bytes)).toBe(bytes);
});
