import { isAscii } from 'node:buffer';
import { isAlnum } from '../../scan/bytes.ts';
import { isUnseen, mayBeUnseen, withoutUnseen } from './unseen-signs.ts';

/** First digit of each script that numbers are written in beside ASCII: Arabic, Persian, Devanagari, Bengali, Gujarati, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Myanmar, Khmer, full width. */
const zeros = '٠۰०০૦௦౦೦൦๐໐၀០０';
/** Blanks of typography: without break, of a width of their own. */
const blanks = '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f';
/** Hyphens, the dash of numbers, that of ranges, and minus. */
const hyphens = '\u2010\u2011\u2012\u2013\u2212\ufe63';

const values = new Map<string, string>([
  ...[...zeros].flatMap((zero) =>
    Array.from({ length: 10 }, (_, i) => [String.fromCharCode(zero.charCodeAt(0) + i), String(i)] as const),
  ),
  ...[...blanks].map((blank) => [blank, ' '] as const),
  ...[...hyphens].map((hyphen) => [hyphen, '-'] as const),
  ...Array.from({ length: 26 }, (_, i) => [String.fromCharCode(0xff21 + i), String.fromCharCode(65 + i)] as const),
  ...Array.from({ length: 26 }, (_, i) => [String.fromCharCode(0xff41 + i), String.fromCharCode(97 + i)] as const),
]);
const written = new RegExp(`[${[...values.keys()].join('')}]`, 'g');
/** Between digits and letters, full width. */
const sign = /(?<=[0-9A-Za-z])[－／．＋＠＿　](?=[0-9A-Za-z])/g;

/** Behind what ASCII names. */
const colon = /(?<=[0-9A-Za-z_"'\])])：/g;
/** Cyrillic and Greek letters that look as Latin ones do, typed by hand where the keyboard stood otherwise. */
const [looks, latin] = ['АВСЕНІЈКМОРЅТХУаеосрхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABCEHIJKMOPSTXYaeocpxyijsABEZHIKMNOPTYXo'];
const latinOf = new Map([...looks].map((letter, i) => [letter, latin[i] ?? letter]));
const beside = new RegExp(`[A-Za-z0-9][${looks}]|[${looks}][A-Za-z0-9]`);
/** A word of Latin letters, digits and such. */
const mixed = new RegExp(
  `(?<![\\p{L}\\p{N}])(?=[${looks}0-9]*[A-Za-z])(?=[A-Za-z0-9]*[${looks}])[A-Za-z0-9${looks}]+(?![\\p{L}\\p{N}])`,
  'gu',
);
const look = new RegExp(`[${looks}]`, 'g');
const withoutLooks = (text: string): string =>
  beside.test(text)
    ? text.replace(mixed, (word) => word.replace(look, (letter) => latinOf.get(letter) ?? letter))
    : text;

/**
 * `text` with digits of all scripts, blanks and hyphens of typography, letters of full width and those that look as Latin ones within Latin words as the ASCII ones that patterns and check digits
 * know, each one code unit as before; and without what is not seen (`unseen-signs.ts`), which makes it shorter (`unitsOf`).
 */
export function plainSigns(text: string): string {
  const seen = mayBeUnseen.test(text) ? withoutUnseen(text) : text;
  return withoutLooks(seen)
    .replace(colon, ':')
    .replace(written, (found) => values.get(found) ?? found)
    .replace(sign, (found) => (found === '　' ? ' ' : String.fromCharCode(found.charCodeAt(0) - 0xfee0)));
}

const points = new Map([...values].map(([sign, plain]) => [sign.charCodeAt(0), plain.charCodeAt(0)]));

/** The sign that stands for a code point, negative for one that is not seen; for characters that are written as escapes. */
export const plainPoint = (point: number): number => (isUnseen(point) ? -1 : (points.get(point) ?? point));

/** Maps code units of `plain`, the plain signs of `text`, to those of `text`. */
export function unitsOf(text: string, plain: string): (unit: number) => number {
  if (text.length === plain.length) return (unit) => unit;
  const units: number[] = [];
  for (let i = 0; i < text.length && units.length < plain.length; i++) {
    const unit = text[i] ?? '';
    const meant = plain[units.length] ?? '';
    if (unit === meant || !mayBeUnseen.test(unit) || meant.normalize('NFD').startsWith(unit)) units.push(i);
  }
  return (unit) => units[unit] ?? text.length;
}

type Tells = (second: number, third: number, before: number) => boolean;
const within = (byte: number, first: number, last: number): boolean => byte >= first && byte <= last;
/** By what UTF-8 of such a character begins with, whether the bytes behind it may be of one. */
const leads: readonly (readonly [lead: number, tells: Tells])[] = [
  [0xc2, (second) => second === 0xa0 || second === 0xad],
  [0xcc, () => true],
  [0xcd, (second) => second <= 0xaf],
  [0xce, (_second, third, before) => isAlnum(third) || isAlnum(before)],
  [0xcf, (_second, third, before) => isAlnum(third) || isAlnum(before)],
  [0xd0, (_second, third, before) => isAlnum(third) || isAlnum(before)],
  [0xd1, (_second, third, before) => isAlnum(third) || isAlnum(before)],
  [0xd8, (second) => second === 0x9c],
  [0xd9, (second) => within(second, 0xa0, 0xa9)],
  [0xdb, (second) => within(second, 0xb0, 0xb9)],
  [0xe0, () => true],
  [0xe1, (second) => second === 0x81 || within(second, 0x84, 0x87) || second === 0x9a || second === 0x9f],
  [
    0xe2,
    (second, third) =>
      second === 0x80 ? third <= 0x93 || within(third, 0xaa, 0xaf) : second === 0x81 || second === 0x88,
  ],
  [0xe3, (second, third) => (second === 0x80 && third === 0x80) || (second === 0x82 && within(third, 0x99, 0x9a))],
  [0xef, (second) => within(second, 0xb9, 0xbd)],
];

function mayHave(bytes: Buffer): boolean {
  return leads.some(([lead, tells]) => {
    for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1))
      if (tells(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at - 1] ?? 0)) return true;
    return false;
  });
}

/** The same of UTF-8 that no character is cut in; the same array when there is nothing to change. */
export function plainSignBytes(bytes: Uint8Array): Uint8Array {
  if (isAscii(bytes)) return bytes;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!mayHave(buffer)) return bytes;
  const text = buffer.toString('utf8');
  const plain = plainSigns(text);
  return plain === text ? bytes : Buffer.from(plain, 'utf8');
}
