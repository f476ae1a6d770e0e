import type { CharSet } from './char-set.ts';

/** A run of characters as UTF-8: for each byte of it the first and last value, `[first, last, first, last, …]`. */
export type ByteSequence = readonly number[];

/** Last code point of one, two, three and four bytes. */
const lastOf = [0x7f, 0x7ff, 0xffff, 0x10ffff];

function encode(point: number): readonly number[] {
  if (point <= 0x7f) return [point];
  const tail: number[] = [];
  let rest = point;
  const length = lastOf.findIndex((last) => point <= last) + 1;
  for (let i = 1; i < length; i++) {
    tail.unshift(0x80 | (rest & 0x3f));
    rest >>= 6;
  }
  return [((0xf0 << (4 - length)) & 0xff) | rest, ...tail];
}

/** Splits where a lower byte would not run over its whole range, so that each part is a product of byte ranges. */
function split(first: number, last: number, out: ByteSequence[]): void {
  for (const limit of lastOf) {
    if (first <= limit && last > limit) {
      split(first, limit, out);
      split(limit + 1, last, out);
      return;
    }
  }
  const length = encode(first).length;
  for (let i = 1; i < length; i++) {
    const mask = (1 << (6 * i)) - 1;
    if ((first & ~mask) === (last & ~mask)) continue;
    if ((first & mask) !== 0) {
      split(first, first | mask, out);
      split((first | mask) + 1, last, out);
      return;
    }
    if ((last & mask) !== mask) {
      split(first, (last & ~mask) - 1, out);
      split(last & ~mask, last, out);
      return;
    }
  }
  const low = encode(first);
  const high = encode(last);
  out.push(low.flatMap((byte, index) => [byte, high[index] ?? byte]));
}

/** The UTF-8 of a set of characters as byte sequences that together match exactly its characters; surrogates are left out. */
export function byteSequences(set: CharSet): readonly ByteSequence[] {
  const out: ByteSequence[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const first = set[i] ?? 0;
    const last = set[i + 1] ?? -1;
    if (first < 0xd800) split(first, Math.min(last, 0xd7ff), out);
    if (last > 0xdfff) split(Math.max(first, 0xe000), last, out);
  }
  return out;
}
