import { codePointAt, codePointBefore, isDigit, isHexDigit, isLetter, isLower, isUpper } from '../scan/bytes.ts';

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;

/** For each code point of the first plane 1 when it is no letter or digit, 2 when it is one, 0 as long as nobody asked. */
const known = new Uint8Array(0x1_0000);

function isWordCodePoint(point: number): boolean {
  if (point < 0) return false;
  const answer = known[point] ?? 0;
  if (answer !== 0) return answer === 2;
  const isWord = letterOrDigit.test(String.fromCodePoint(point));
  known[point] = isWord ? 2 : 1;
  return isWord;
}

/** Kinds of bytes: 0 anything else of ASCII, 1 digit, 2 lower case, 3 upper case, 4 beyond ASCII. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 ? 4 : isDigit(byte) ? 1 : isLower(byte) ? 2 : isUpper(byte) ? 3 : 0,
);

/**
 * True when a word may start at `at`: after anything but a letter or digit, at a camelCase hump (`customerSsn`, `USSsn`), and
 * between a digit and a letter.
 */
export function isWordStart(bytes: Uint8Array, at: number): boolean {
  if (at === 0) return true;
  const before = kinds[bytes[at - 1] ?? 0] ?? 0;
  if (before === 0) return true;
  if (before === 4) return !isWordCodePoint(codePointBefore(bytes, at));
  const here = kinds[bytes[at] ?? 0] ?? 0;
  if ((before === 1) !== (here === 1)) return true;
  if (here !== 3) return false;
  return before === 2 || (before === 3 && kinds[bytes[at + 1] ?? 0] === 2);
}

function isBorder(bytes: Uint8Array, end: number): boolean {
  if (end >= bytes.length) return true;
  const next = kinds[bytes[end] ?? 0] ?? 0;
  if (next === 0) return true;
  if (next === 4) return !isWordCodePoint(codePointAt(bytes, end));
  const last = kinds[bytes[end - 1] ?? 0] ?? 0;
  if ((last === 1) !== (next === 1)) return true;
  if (next !== 3) return false;
  return last === 2 || (last === 3 && kinds[bytes[end + 1] ?? 0] === 2);
}

const dot = 46;

/** True when letters with dots between them go on behind `end`: `c.u` of `c.u.i.t.`. */
function cutsAbbreviation(bytes: Uint8Array, end: number): boolean {
  return (
    bytes[end] === dot &&
    bytes[end - 2] === dot &&
    isLetter(bytes[end - 1] ?? 0) &&
    isLetter(bytes[end + 1] ?? 0) &&
    !isLetter(bytes[end + 2] ?? 0)
  );
}

/** True when a word may end before `end`, also when only a plural `s` follows. */
export function isWordEnd(bytes: Uint8Array, end: number): boolean {
  if (isBorder(bytes, end)) return !cutsAbbreviation(bytes, end);
  return ((bytes[end] ?? 0) | 32) === 115 && isBorder(bytes, end + 1) && isLetter(bytes[end - 1] ?? 0);
}

/** Longest keyword that random digits and letters are likely to hold, bytes. */
const shortLength = 4;

/** Longest keyword that base64 is likely to hold, characters of it looked at on either side, and least in all. */
const humpLength = 6;
const codeReach = 24;
const codeLength = 20;
/** The same for the shortest keywords (`RG` in a session's `B3n87aRG`), and how long these are. */
const shortCodeLength = 8;
const shortestLength = 3;

const isCodeByte = (byte: number): boolean => (kinds[byte] ?? 0) % 4 !== 0 || byte === 43 || byte === 47;

/**
 * True when `[start, end)` lies in a run of base64: letters and digits that change between small, capital and digit at every second place
 * (random ones do at three of five; `customerSsnNumber` at one of four).
 */
function isInsideBase64(bytes: Uint8Array, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < codeReach && isCodeByte(bytes[from - 1] ?? 0)) from--;
  while (to < bytes.length && to - end < codeReach && isCodeByte(bytes[to] ?? 0)) to++;
  const length = to - from;
  if (length < (end - start <= shortestLength ? shortCodeLength : codeLength)) return false;
  let changes = 0;
  let digits = 0;
  for (let i = from + 1; i < to; i++) {
    const kind = kinds[bytes[i] ?? 0];
    if (kind !== kinds[bytes[i - 1] ?? 0]) changes++;
    if (kind === 1) digits++;
  }
  if (length >= codeLength) return changes * 20 > length * 9;
  // Names of short words (`AccessKeyId`) change as often as base64 does, and hold no digits.
  return digits > 0 && ((end - start < shortestLength && from < start) || changes * 2 > length);
}

/** Characters of a shortened commit id. */
const commitLength = 7;

/** True for a word of hexadecimal letters before digits that letters follow again (`cccd8cd205dd`); `ssn123` and `aba123456789` are none. */
function beginsHash(bytes: Uint8Array, start: number, end: number): boolean {
  if (!isDigit(bytes[end] ?? 0)) return false;
  for (let i = start; i < end; i++) if (!isHexDigit(bytes[i] ?? 0)) return false;
  let to = end;
  while (isDigit(bytes[to] ?? 0)) to++;
  const again = to;
  while (to - start < codeReach && isHexDigit(bytes[to] ?? 0)) to++;
  return to > again && to - start >= commitLength;
}

/**
 * True when `[start, end)` has the borders of a word only by the digits around it, as in a hash or a token (`9aba41`): a digit in front, and
 * one behind, or no more than four letters; or when it is a hump or a few letters of base64. `ssn123` and `address2` stay words.
 */
export function isInsideCode(bytes: Uint8Array, start: number, end: number): boolean {
  const joined =
    (start > 0 && isCodeByte(bytes[start - 1] ?? 0)) || (end < bytes.length && isCodeByte(bytes[end] ?? 0));
  if (joined && end - start <= humpLength && isInsideBase64(bytes, start, end)) return true;
  if (start === 0 || !isDigit(bytes[start - 1] ?? 0))
    return end - start <= shortLength && beginsHash(bytes, start, end);
  return end - start <= shortLength || (end < bytes.length && isDigit(bytes[end] ?? 0));
}
