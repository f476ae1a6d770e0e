/** Byte classes of text that is ASCII or UTF-8; bytes from 0x80 count as letters where words are told apart. */
export const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
export const isHexDigit = (byte: number): boolean => isDigit(byte) || ((byte | 32) >= 97 && (byte | 32) <= 102);
export const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;
export const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
export const isLetter = (byte: number): boolean => isLower(byte | 32);
export const isAlnum = (byte: number): boolean => isDigit(byte) || isLetter(byte);

/** Bytes of UTF-8 that continue a character, and so do not count as one. */
export const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80;

/** True when every byte of `[start, end)` is ASCII. */
export function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((bytes[i] ?? 0) >= 0x80) return false;
  return true;
}

/** Characters (code points) in `[start, end)`. */
export function countCharacters(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (!isContinuation(bytes[i] ?? 0)) count++;
  return count;
}

/** `offset` moved left to the first byte of its character. */
export function alignLeft(bytes: Uint8Array, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < 3 && isContinuation(bytes[at] ?? 0)) at--;
  return at;
}

/** `offset` moved right past bytes that continue a character. */
export function alignRight(bytes: Uint8Array, offset: number): number {
  let at = offset;
  while (at < bytes.length && at - offset < 3 && isContinuation(bytes[at] ?? 0)) at++;
  return at;
}

const malformed = 0xfffd;
const sixBits = (byte: number | undefined): number => (byte ?? 0) & 0x3f;

/** The first code point of `[start, end)`, U+FFFD where that is no UTF-8 (RFC 3629). By hand: a string for each costs forty times as much. */
function codePointOf(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] ?? 0;
  if (first < 0x80) return first;
  const length = end - start;
  if (first >= 0xc2 && first < 0xe0 && length > 1) return ((first & 0x1f) << 6) | sixBits(bytes[start + 1]);
  if (first >= 0xe0 && first < 0xf0 && length > 2) {
    const point = ((first & 0xf) << 12) | (sixBits(bytes[start + 1]) << 6) | sixBits(bytes[start + 2]);
    return point < 0x800 || (point >= 0xd800 && point < 0xe000) ? malformed : point;
  }
  if (first < 0xf0 || first > 0xf4 || length < 4) return malformed;
  const point =
    ((first & 7) << 18) |
    (sixBits(bytes[start + 1]) << 12) |
    (sixBits(bytes[start + 2]) << 6) |
    sixBits(bytes[start + 3]);
  return point < 0x1_0000 || point > 0x10_ffff ? malformed : point;
}

/** The code point whose last byte is at `end - 1`, -1 at the start, U+FFFD on malformed text. */
export function codePointBefore(bytes: Uint8Array, end: number): number {
  return end <= 0 ? -1 : codePointOf(bytes, alignLeft(bytes, end - 1), end);
}

/** The code point that starts at `start`, -1 at the end, U+FFFD on malformed text. */
export function codePointAt(bytes: Uint8Array, start: number): number {
  return start >= bytes.length ? -1 : codePointOf(bytes, start, alignRight(bytes, start + 1));
}

/** By byte: ASCII upper case folded, and nothing else. */
export const lowerBytes = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
