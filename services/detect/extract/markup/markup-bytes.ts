const less = 60;
const greater = 62;
const slash = 47;
const equals = 61;
const colon = 58;

export function isBlank(byte: number): boolean {
  return byte <= 32;
}

export function isNameStart(byte: number): boolean {
  return (byte | 32) >= 97 && (byte | 32) <= 122 ? true : byte === 95 || byte >= 128;
}

/** Behind the name at `start`: up to a blank, `/`, `>`, `=` or `<`. */
export function nameEnd(bytes: Buffer, start: number, to: number): number {
  let at = start;
  while (at < to) {
    const byte = bytes[at]!;
    if (byte <= 32 || byte === slash || byte === greater || byte === equals || byte === less) break;
    at += 1;
  }
  return at;
}

export function indexOf(bytes: Buffer, byte: number, from: number, to: number): number {
  // A short loop first: most texts are shorter than what a call of `indexOf` costs.
  const near = Math.min(to, from + 32);
  for (let at = from; at < near; at++) if (bytes[at] === byte) return at;
  const found = near < to ? bytes.indexOf(byte, near) : -1;
  return found >= to ? -1 : found;
}

/** Where an element's own name begins: a namespace's prefix of up to three letters (`cp:`, `dc:`, `ns1:`) is no word of anybody's. */
export function ownName(bytes: Buffer, start: number, end: number): number {
  const near = Math.min(start + 4, end - 1);
  for (let at = start + 1; at < near; at++) if (bytes[at] === colon) return at + 1;
  return start;
}

/** Where the name of an attribute ends for those who look for words in it: `xmlns:cp` declares, and says nothing of its value. */
export function labelEnd(bytes: Buffer, start: number, end: number): number {
  const declares = bytes[start + 5] === colon && bytes.toString('latin1', start, start + 5) === 'xmlns';
  return declares && end > start + 5 ? start + 5 : end;
}
