import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { plainSignBytes, plainSigns, unitsOf } from './plain-signs.ts';

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

it.each([
  ['\u0410B123456, \u0421\u0410RD 1', 'AB123456, CARD 1'],
  ['\u0410123\u0412\u0421 77, \u041c\u043e\u0441\u043a\u0432\u0430 VAT-\u043d\u043e\u043c\u0435\u0440', null],
  ['key\uff1a1, \u53f7\u7801\uff1a2', 'key:1, \u53f7\u7801\uff1a2'],
])(
  'reads Cyrillic and Greek letters within Latin words as those they look like, and the colon behind them: %s',
  (text, plain) => {
    expect(plainSigns(text)).toBe(plain ?? text);
    expect(Buffer.from(plainSignBytes(Buffer.from(text))).toString()).toBe(plain ?? text);
  },
);

it('gives the array back where other signs begin as these do', () => {
  const bytes = Buffer.from('it’s § 5 — “so” … 5 €, °C, Việt Nam');
  expect(plainSignBytes(bytes)).toBe(bytes);
});

it.each([
  ['SSN: 536\u200b-90\u00ad-4399\u200b, Kranken\u00adnummer', 'SSN: 536-90-4399, Krankennummer'],
  ['4\u20600\u20600 \ufeff1, a\u200bna@example.com', '400 1, ana@example.com'],
  ['טלפון: \u200e050\u200e-12', 'טלפון: 050-12'],
  ['José Mu\u0308ller, Pre\u0301nom', 'José Müller, Prénom'],
  ['\u1112\u1161\u11ab 12, \u304b\u3099', '한 12, が'],
])('takes away what is not seen within words, and puts letters and their marks in one: %s', async (text, plain) => {
  expect(plainSigns(text)).toBe(plain);
  expect((await collect(Buffer.from(text), 'a.txt')).text).toBe(plain);
  for (let size = 1; size < 9; size++)
    expect((await collect(Buffer.from(text), 'a.txt', {}, size)).text, `chunks of ${size} bytes`).toBe(plain);
  const at = unitsOf(text, plain);
  for (const word of plain.match(/[\x21-\x7e]+/g) ?? [])
    expect(plainSigns(text.slice(at(plain.indexOf(word)), at(plain.indexOf(word) + word.length)))).toContain(word);
});

it.each(['\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', '\u0e2a\u0e27\u200b\u0e31\u0e2a', '👩\u200d👧'])(
  'leaves what a script or a picture needs: %s',
  (text) => {
    expect(plainSigns(text)).toBe(text);
  },
);
