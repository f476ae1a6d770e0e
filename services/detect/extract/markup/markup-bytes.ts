const less = 60;
const greater = 62;
const slash = 47;
const equals = 61;

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
