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

/** `text` with digits of all scripts, blanks and hyphens of typography and letters of full width as the ASCII ones that patterns and check digits know; each stays one code unit. */
export function plainSigns(text: string): string {
  return text
    .replace(written, (found) => values.get(found) ?? found)
    .replace(sign, (found) => (found === '　' ? ' ' : String.fromCharCode(found.charCodeAt(0) - 0xfee0)));
}

type Tells = (second: number, third: number) => boolean;
const within = (byte: number, first: number, last: number): boolean => byte >= first && byte <= last;
/** By what UTF-8 of such a character begins with, whether the bytes behind it may be of one. */
const leads: readonly (readonly [lead: number, tells: Tells])[] = [
  [0xc2, (second) => second === 0xa0],
  [0xd9, (second) => within(second, 0xa0, 0xa9)],
  [0xdb, (second) => within(second, 0xb0, 0xb9)],
  [0xe0, () => true],
  [0xe1, (second) => second === 0x81 || second === 0x9a || second === 0x9f],
  [0xe2, (second, third) => (second === 0x80 ? third <= 0x93 || third === 0xaf : second === 0x81 || second === 0x88)],
  [0xe3, (second, third) => second === 0x80 && third === 0x80],
  [0xef, (second) => within(second, 0xb9, 0xbd)],
];

function mayHave(bytes: Buffer): boolean {
  return leads.some(([lead, tells]) => {
    for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1))
      if (tells(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)) return true;
    return false;
  });
}

/** The same of UTF-8 that no character is cut in; the same array when there is nothing to change. */
export function plainSignBytes(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!mayHave(buffer)) return bytes;
  const text = buffer.toString('utf8');
  const plain = plainSigns(text);
  return plain === text ? bytes : Buffer.from(plain, 'utf8');
}
