import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

/** A line of 76 as encoders of quoted-printable wrap them, which ends amid a token. */
const soft = `${'=C3=A4 '.repeat(7)}is my token ${'aB3d'.repeat(3)}K=`.padStart(76, '.');
const wide = `$ echo ${'x'.repeat(50)} K=`;

it.each([
  [`k = "abcd" + "efgh" + "ij12"\n`, 'k = "abcdefghij12"'],
  [`$k = 'abcd' . 'efgh';\n`, "$k = 'abcdefgh'"],
  [`k = "abcd" & "efgh"\n`, 'k = "abcdefgh"'],
  [`String k = "abcd"\n    + "efgh"\n    + "ij12";\nx`, 'String k = "abcdefghij12"'],
  [`k = ("abcd"\r\n     "efgh")\r\nx`, 'k = ("abcdefgh"'],
  [`k="abcd\\\nefgh"\nx`, 'k="abcdefgh"'],
  [`f('abcd' +\n  'efgh', 1)\n`, "f('abcdefgh'"],
  [`${wide}${'aB3d'.repeat(5)}\nE5fG71\n\nx`, `${wide}${'aB3d'.repeat(5)}E5fG71`],
  [`${wide}${'aB3d'.repeat(5)}\n${'9Kq2'.repeat(20)}\nE5fG71 x`, `${'9Kq2'.repeat(20)}E5fG71`],
  [`${soft}\nE5fG71, x\n`, 'aB3daB3dKE5fG71 '],
  [`${soft}\r\n${'9Kq2'.repeat(18)}xyz=\r\nE5fG71\r\n`, `K${'9Kq2'.repeat(18)}xyzE5fG71`],
])('puts in one what stands in pieces, and keeps lengths and lines: %j', async (text, whole) => {
  const seen = await collect(Buffer.from(text), 'a.txt');
  expect(seen.text).toContain(whole);
  expect(seen.text).toHaveLength(text.length);
  expect(seen.text.split('\n')).toHaveLength(text.split('\n').length);
});

it.each([
  `"abcd"\n"efgh"\n`,
  `  "abcd"\n  "efgh"\n`,
  `k = "ab cd" + "efgh"\n`,
  `k = "abcd" + efgh\n`,
  `k = "abcd",\n    "efgh"\n`,
  `${'word '.repeat(12)}Ana_Berger_1975_Kiel\nthe next line\n`,
  `${soft.slice(2).replaceAll('=C3', '=zz')}\nE5fG71\n`,
  `${soft}\nNAME=E5fG71\n`,
  `${soft.slice(4)}\nE5fG71\n`,
  `${'x8Kq'.repeat(19)}\n${'y9Lr'.repeat(19)}\n`,
])('leaves other literals and lines: %j', async (text) => {
  expect((await collect(Buffer.from(text), 'a.txt')).text).toBe(text);
});
