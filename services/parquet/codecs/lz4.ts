import { UnpackError } from './unpack-error.ts';

/** Copies from this length on are worth a call. */
const longCopy = 32;

/** The bytes that `input` stands for, an LZ4 block (Parquet's LZ4_RAW): at most `length`. */
export function unpackLz4(input: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  const end = unpackBlock(input, out);
  if (end < 0) throw new UnpackError('MALFORMED_FILE', 'lz4 data');
  return out.subarray(0, end);
}

/** Parquet's LZ4, which was never said what it is: blocks behind two lengths each as Hadoop writes them or, when they are none, one block. */
export function unpackHadoopLz4(input: Uint8Array, length: number): Uint8Array {
  return unpackFramed(input, length) ?? unpackLz4(input, length);
}

function unpackFramed(input: Uint8Array, length: number): Uint8Array | null {
  const out = new Uint8Array(length);
  const view = new DataView(input.buffer, input.byteOffset, input.length);
  let to = 0;
  for (let from = 0; from < input.length; ) {
    if (from + 8 > input.length) return null;
    const [plain, packed] = [view.getUint32(from), view.getUint32(from + 4)];
    from += 8;
    if (packed > input.length - from || plain > length - to) return null;
    if (unpackBlock(input.subarray(from, from + packed), out.subarray(to, to + plain)) !== plain) return null;
    from += packed;
    to += plain;
  }
  return out.subarray(0, to);
}

/**
 * The length of what a block gives; -1 when it is damaged, or `out` too short. No byte is read or written beyond either, so that the time is that of
 * both lengths: the decoder of hyparquet-compressors goes through every length that a block claims.
 */
function unpackBlock(input: Uint8Array, out: Uint8Array): number {
  let [at, to] = [0, 0];
  const lengthOf = (first: number): number => {
    let length = first;
    if (first < 15) return length;
    for (let byte = 255; byte === 255; length += byte) {
      if (at >= input.length) return Number.POSITIVE_INFINITY;
      byte = input[at++]!;
    }
    return length;
  };
  while (at < input.length) {
    const token = input[at++]!;
    const literals = lengthOf(token >> 4);
    if (literals > input.length - at || literals > out.length - to) return -1;
    out.set(input.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at === input.length) return to;
    if (at + 2 > input.length) return -1;
    const offset = input[at]! | (input[at + 1]! << 8);
    at += 2;
    const matched = lengthOf(token & 15) + 4;
    if (offset === 0 || offset > to || matched > out.length - to) return -1;
    const end = to + matched;
    if (matched >= longCopy && offset >= matched) out.copyWithin(to, to - offset, end - offset);
    else for (let i = to; i < end; i += 1) out[i] = out[i - offset]!;
    to = end;
  }
  return to;
}
