import { mailDomains } from '../gazetteers/top-level-domains.ts';
import { type Acceptor, unsure } from './accept.ts';
import { byteKinds } from './byte-kinds.ts';

/** Kinds of bytes as bits. */
const wordByte = 1;
const localByte = 2;
const localLast = 4;
const stopsUrl = 8;
const tail = 16;
const is = byteKinds((_, character) => {
  const alnum = /[A-Za-z0-9]/.test(character);
  return (
    (alnum ? wordByte : 0) |
    (alnum || "._%+'&=-".includes(character) ? localByte : 0) |
    (alnum || '_+-'.includes(character) ? localLast : 0) |
    (/[\s@/]/.test(character) ? stopsUrl : 0) |
    (alnum || '_~.-'.includes(character) ? tail : 0)
  );
});

const [ampersand, hyphen, dot, slash, colon, equals, atSign, underscore] = [38, 45, 46, 47, 58, 61, 64, 95];
const mostLabels = 6;

/** Letters of the longest top-level domain that is looked up by the 32-ary number that its letters make: more are no exact number. */
const mostLetters = 10;
/** 1 by each top-level domain of two or three letters; the longer ones as a set. */
const shortDomains = new Uint8Array(32 ** 3);
const longDomains = new Set<number>();
for (const domain of mailDomains) {
  if (!/^[a-z]{2,10}$/.test(domain)) continue;
  const code = [...domain].reduce((sum, c) => sum * 32 + c.charCodeAt(0) - 96, 0);
  if (domain.length <= 3) shortDomains[code] = 1;
  else longDomains.add(code);
}

/** True when `[at - 48, at)` begins behind `://` and goes on without a blank, `@` or slash: the password of a URL. */
function followsScheme(bytes: Uint8Array, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 48 && !is(bytes, from - 1, stopsUrl)) from--;
  return from >= 3 && bytes[from - 1] === slash && bytes[from - 2] === slash && bytes[from - 3] === colon;
}

/** True for `:path/` at `at`. */
function isPath(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== colon) return false;
  let end = at + 1;
  while (end - at <= 40 && is(bytes, end, tail)) end++;
  return end > at + 1 && bytes[end] === slash;
}

/** End of the domain at `at`, `unsure` for letters beyond ASCII, 0 when it is none. */
function domainEnd(bytes: Uint8Array, at: number): number {
  let from = at;
  let found = 0;
  for (let labels = 0; labels <= mostLabels; labels++) {
    let end = from;
    while (is(bytes, end, wordByte) || bytes[end] === hyphen) end++;
    const next = bytes[end] ?? 0;
    if (next >= 0x80) return unsure;
    const length = end - from;
    const letter = (bytes[from] ?? 0) >= 65;
    if (labels > 0 && length >= 2 && length <= 24 && letter && next !== atSign && !isPath(bytes, end)) found = end;
    if (next !== dot || length < 1 || length > 63) break;
    from = end + 1;
  }
  return found;
}

/** What the validator wants of the domain `[at, end)`; `unsure` where it must look itself. */
function judgeDomain(bytes: Uint8Array, at: number, end: number): number {
  let from = at;
  let code = 0;
  for (let i = at; i <= end; i++) {
    const byte = bytes[i] ?? 0;
    if (i < end && byte !== dot) {
      code = code * 32 + (byte | 32) - 96;
      continue;
    }
    if (bytes[from] === hyphen || bytes[i - 1] === hyphen) return 0;
    if (i === end) break;
    from = i + 1;
    code = 0;
  }
  const first = bytes[at] ?? 0;
  // `2x.png` as in `icon@2x.png`, and longer domains than anyone has.
  if ((first >= 48 && first <= 57) || end - at > 253) return unsure;
  const letters = end - from;
  if (letters > mostLetters) return unsure;
  for (let i = from; i < end; i++) if ((bytes[i] ?? 0) < 65) return unsure;
  return (letters <= 3 ? shortDomains[code] === 1 : longDomains.has(code)) ? end : 0;
}

/** True when `key=` or `…&key=` begins what stands at `[at, end)`. */
function beginsWithKey(bytes: Uint8Array, at: number, end: number): boolean {
  let start = at;
  for (let i = at; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === ampersand) start = i + 1;
    else if (byte === equals) return i > start && isKey(bytes, start, i);
  }
  return false;
}

function isKey(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!is(bytes, i, wordByte) && bytes[i] !== underscore) return false;
  return true;
}

function endAt(bytes: Uint8Array, at: number): number {
  const before = at > 0 ? (bytes[at - 1] ?? 0) : 0;
  if (before >= 0x80) return 0;
  if (at > 0 && (is(bytes, at - 1, localLast) || before === dot || before === 37)) return 0;
  if (!is(bytes, at, wordByte) && bytes[at] !== underscore) return (bytes[at] ?? 0) >= 0x80 ? unsure : 0;
  let end = at + 1;
  let dots = false;
  for (; is(bytes, end, localByte); end++) dots ||= bytes[end] === dot && bytes[end + 1] === dot;
  if (beginsWithKey(bytes, at, end)) return 0;
  const local = end - at;
  if ((bytes[end] ?? 0) >= 0x80 || local <= 3) return unsure;
  if (bytes[end] !== atSign || local > 64 || dots || !is(bytes, end - 1, localLast)) return 0;
  if (followsScheme(bytes, at)) return 0;
  const domain = domainEnd(bytes, end + 1);
  return domain <= 0 ? domain : judgeDomain(bytes, end + 1, domain);
}

/** `EMAIL_ADDRESS` under a top-level domain of up to ten letters; longer ones, and letters beyond ASCII, are left to the pattern. */
export const acceptEmail: Acceptor = { strong: true, endAt };
