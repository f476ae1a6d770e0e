import { codePointAt, codePointBefore, isAlnum, isDigit, isLetter, isLower, isUpper } from '../scan/bytes.ts';

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;

function isWordCodePoint(point: number): boolean {
  return point >= 0 && letterOrDigit.test(String.fromCodePoint(point));
}

/**
 * True when a word may start at `at`: after anything but a letter or digit, at a camelCase hump (`customerSsn`, `USSsn`), and
 * between a digit and a letter.
 */
export function isWordStart(bytes: Uint8Array, at: number): boolean {
  if (at === 0) return true;
  const before = bytes[at - 1] ?? 0;
  const here = bytes[at] ?? 0;
  if (before >= 0x80) return !isWordCodePoint(codePointBefore(bytes, at));
  if (!isAlnum(before)) return true;
  if (isDigit(before) !== isDigit(here)) return true;
  if (!isUpper(here)) return false;
  return isLower(before) || (isUpper(before) && isLower(bytes[at + 1] ?? 0));
}

function isBorder(bytes: Uint8Array, end: number): boolean {
  if (end >= bytes.length) return true;
  const last = bytes[end - 1] ?? 0;
  const next = bytes[end] ?? 0;
  if (next >= 0x80) return !isWordCodePoint(codePointAt(bytes, end));
  if (!isAlnum(next) || isDigit(last) !== isDigit(next)) return true;
  if (!isUpper(next)) return false;
  return isLower(last) || (isLetter(last) && isLower(bytes[end + 1] ?? 0));
}

/** True when a word may end before `end`, also when only a plural `s` follows. */
export function isWordEnd(bytes: Uint8Array, end: number): boolean {
  if (isBorder(bytes, end)) return true;
  return ((bytes[end] ?? 0) | 32) === 115 && isBorder(bytes, end + 1) && isLetter(bytes[end - 1] ?? 0);
}
