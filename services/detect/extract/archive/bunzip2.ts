import type { ByteSource } from '../core/byte-source.ts';
import { Window } from '../core/window.ts';
import { BitReader } from './bit-reader.ts';
import { readBzip2Block } from './bzip2-block.ts';

/** Longest compressed block that can be: 900,001 symbols of 20 bits and the tables. */
const maxBlockBytes = 2.5 * 1024 * 1024;

/** Blocks of most members are short: the 3.6 MB of the longest for each would be more garbage than is collected. */
const firstEntries = 16 * 1024;

const crcTable = Int32Array.from({ length: 256 }, (_, i) => {
  let crc = i << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});

/**
 * bzip2, also of several streams. An own decoder: the packages there are hand out a whole megabyte of input at once, however much comes
 * out of it, or loop without end on a crafted run.
 */
export async function* bunzip2(input: ByteSource): AsyncGenerator<Uint8Array> {
  const window = new Window(input, maxBlockBytes);
  let tree: Uint32Array = new Uint32Array(firstEntries);
  let maxBytes = 0;
  let skipBits = 0;
  let streamCrc = 0;
  for (;;) {
    await window.fill(maxBlockBytes);
    const { bytes, start, end } = window;
    if (maxBytes === 0) {
      if (window.length === 0) return;
      const level = bytes[start + 3]! - 48;
      if (bytes.toString('latin1', start, start + 3) !== 'BZh' || !(level >= 1 && level <= 9)) {
        throw new Error('bzip2: no stream header');
      }
      maxBytes = level * 100_000;
      window.start += 4;
      continue;
    }
    const bits = new BitReader(bytes, start, end, skipBits);
    const magic = bits.bits(24) * 0x1000000 + bits.bits(24);
    const crc = bits.word();
    if (magic === 0x177245385090) {
      if (crc !== streamCrc >>> 0) throw new Error('bzip2: checksum');
      streamCrc = 0;
      window.start = Math.ceil(bits.position / 8);
      skipBits = 0;
      maxBytes = 0;
      continue;
    }
    if (magic !== 0x314159265359) throw new Error('bzip2: no block');
    const block = readBzip2Block(bits, tree, maxBytes);
    ({ tree } = block);
    window.start = Math.floor(bits.position / 8);
    skipBits = bits.position % 8;
    yield* unrun(tree, block.count, block.start, crc);
    streamCrc = ((streamCrc << 1) | (streamCrc >>> 31)) ^ crc;
  }
}

const pieceBytes = 64 * 1024;
/** Of the bytes that are left; at least what one run may give. */
const pieceOf = (left: number): number => Math.min(pieceBytes, left + 256);

/** Walks the transform and undoes the outer run-length code: four equal bytes, then how often it comes again. */
function* unrun(tree: Uint32Array, count: number, start: number, expectedCrc: number): Generator<Uint8Array> {
  let out = Buffer.allocUnsafe(pieceOf(count));
  let length = 0;
  let crc = -1;
  let next = start;
  let previous = -1;
  let run = 0;
  for (let left = count; left > 0; left--) {
    const entry = tree[next]!;
    const byte = entry & 0xff;
    next = entry >>> 8;
    let copies = 1;
    let value = byte;
    if (run === 4) {
      copies = byte;
      value = previous;
      run = 0;
      previous = -1;
    } else if (byte === previous) run += 1;
    else {
      run = 1;
      previous = byte;
    }
    if (length + copies > out.length) {
      yield out.subarray(0, length);
      out = Buffer.allocUnsafe(pieceOf(left));
      length = 0;
    }
    for (; copies > 0; copies--) {
      out[length++] = value;
      crc = (crc << 8) ^ crcTable[(crc >>> 24) ^ value]!;
    }
  }
  yield out.subarray(0, length);
  if (~crc >>> 0 !== expectedCrc) throw new Error('bzip2: checksum');
}
