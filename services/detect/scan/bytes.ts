/** Byte classes of text that is ASCII or UTF-8; bytes from 0x80 count as letters where words are told apart. */
export const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
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

/** The code point whose last byte is at `end - 1`, or -1 at the start or on malformed text. */
export function codePointBefore(bytes: Uint8Array, end: number): number {
  if (end <= 0) return -1;
  const start = alignLeft(bytes, end - 1);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
  return text.codePointAt(0) ?? -1;
}

/** The code point that starts at `start`, or -1 at the end or on malformed text. */
export function codePointAt(bytes: Uint8Array, start: number): number {
  if (start >= bytes.length) return -1;
  const end = alignRight(bytes, start + 1);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
  return text.codePointAt(0) ?? -1;
}

/** By byte: ASCII upper case folded, and nothing else. */
export const lowerBytes = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
