/** Kinds of bytes as bits: a digit, a letter or underscore. */
export const digit = 1;
const letter = 2;
export const word = digit | letter;

/** By byte, its kind; bytes beyond ASCII are no words, as for patterns that see bytes. */
export const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 48 && byte <= 57) return digit;
  const lower = byte | 32;
  return (lower >= 97 && lower <= 122 && byte < 0x80) || byte === 95 ? letter : 0;
});

export const isDigitAt = (bytes: Uint8Array, at: number): boolean => kinds[bytes[at] ?? 0] === digit;
export const isWordAt = (bytes: Uint8Array, at: number): boolean => ((kinds[bytes[at] ?? 0] ?? 0) & word) !== 0;

const hyphen = 45;
const dot = 46;
const underscore = 95;

/** What numbers of several groups have between them. */
const joins = (byte: number): boolean => byte === hyphen || byte === dot || byte === underscore;

/** What `isolated` (builders/isolated.ts) wants before a match. */
export function startsAlone(bytes: Uint8Array, at: number): boolean {
  if (at === 0) return true;
  const before = bytes[at - 1] ?? 0;
  if (joins(before)) return at < 2 || !isDigitAt(bytes, at - 2);
  if (kinds[before] !== 0) return false;
  // $, and the last bytes of the pound and euro signs.
  return before !== 36 && before !== 0xa3 && before !== 0xac;
}

/** What `isolated` wants behind a match. */
export function endsAlone(bytes: Uint8Array, end: number): boolean {
  const next = bytes[end] ?? 0;
  return joins(next) ? !isDigitAt(bytes, end + 1) : kinds[next] === 0;
}

/** End of the run of digits at `at`, at most `most` of them. */
export function digitsEnd(bytes: Uint8Array, at: number, most: number): number {
  let end = at;
  while (end - at < most && isDigitAt(bytes, end)) end++;
  return end;
}
