const [esc, bracket] = [27, 91];
/** Longest control sequence that is taken away, bytes. */
const mostLength = 32;

/** The end of the control sequence of terminals (ECMA-48: `ESC [`, parameters, a letter) whose escape is at `at`; `at` for none, negative for one that `limit` may cut. */
export function sequenceEnd(bytes: Uint8Array, at: number, limit = bytes.length): number {
  if (at + 1 >= limit) return -1;
  if (bytes[at + 1] !== bracket) return at;
  for (let to = at + 2; to < at + mostLength; to++) {
    if (to >= limit) return -1;
    const byte = bytes[to]!;
    if (byte < 32 || byte > 63) return byte >= 64 && byte < 127 ? to + 1 : at;
  }
  return at;
}

/** Where a control sequence begins that the end may cut, or the end. */
export function colourCut(bytes: Uint8Array): number {
  const at = bytes.lastIndexOf(esc);
  return at >= 0 && sequenceEnd(bytes, at) < 0 ? at : bytes.length;
}

/** `bytes` without the colours and other control sequences of terminals; the same array when there are none. */
export function withoutColours(bytes: Uint8Array): Uint8Array {
  let at = bytes.indexOf(esc);
  if (at < 0) return bytes;
  const plain = Buffer.allocUnsafe(bytes.length);
  let to = 0;
  let from = 0;
  for (; at >= 0; at = bytes.indexOf(esc, Math.max(from, at + 1))) {
    const end = sequenceEnd(bytes, at);
    if (end <= at) continue;
    plain.set(bytes.subarray(from, at), to);
    to += at - from;
    from = end;
  }
  plain.set(bytes.subarray(from), to);
  return plain.subarray(0, to + bytes.length - from);
}
