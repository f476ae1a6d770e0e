/** Behind `at`, the end of the JSON number, or -1 when there is none. The bytes need a sentinel that is no digit. */
export function numberEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  if (bytes[at] === 45) at += 1;
  const digits = at;
  while (isDigit(bytes[at]!)) at += 1;
  if (at === digits) return -1;
  if (bytes[at] === 46) {
    at += 1;
    while (isDigit(bytes[at]!)) at += 1;
  }
  if ((bytes[at]! | 32) === 101) {
    at += 1;
    if (bytes[at] === 43 || bytes[at] === 45) at += 1;
    while (isDigit(bytes[at]!)) at += 1;
  }
  return endsToken(bytes[at]!) ? at : -1;
}

const words = ['true', 'false', 'null', 'NaN', 'Infinity', '-Infinity'].map((word) => Buffer.from(word));

/** Behind `at`, the end of `true`, `false`, `null` (or what Python and JavaScript write for special numbers), or -1. */
export function wordEnd(bytes: Uint8Array, start: number): number {
  for (const word of words) {
    if (word[0] !== bytes[start]) continue;
    let i = 1;
    while (i < word.length && word[i] === bytes[start + i]) i += 1;
    if (i === word.length && endsToken(bytes[start + i]!)) return start + i;
  }
  return -1;
}

/** Behind the comment that starts at `start`: `start` when there is none, -1 when it may go on behind `to`. */
export function commentEnd(bytes: Buffer, start: number, to: number, final: boolean): number {
  const kind = bytes[start + 1];
  if (start + 1 >= to && !final) return -1;
  if (start + 1 >= to || (kind !== 47 && kind !== 42)) return start;
  const end = kind === 47 ? bytes.indexOf(10, start) : bytes.indexOf('*/', start + 2);
  if (end >= 0 && end < to - Number(kind === 42)) return kind === 47 ? end : end + 2;
  return final && kind === 47 ? to : -1;
}

/** A place near `to` where a string may be cut: outside of escapes and characters. */
export function stringCut(bytes: Uint8Array, start: number, to: number): number {
  let at = start;
  while (at < to - 16) {
    if (bytes[at] !== 92) at += 1;
    else if (bytes[at + 1] !== 117) at += 2;
    else at += bytes[at + 6] === 92 && bytes[at + 7] === 117 ? 12 : 6;
  }
  while (at > start && (bytes[at]! & 0xc0) === 0x80) at -= 1;
  return at;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** Blank, comma, closing bracket, a comment or the sentinel quote. */
function endsToken(byte: number): boolean {
  return byte <= 32 || byte === 44 || byte === 93 || byte === 125 || byte === 34 || byte === 47;
}
