import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import { describe, expect, it } from 'vitest';
import { parquetCodecs } from './parquet-codecs.ts';
import { crafted } from './testing/crafted-pages.ts';

const text = 'abcabcabcabcabcabc, and then the end of it';
/** By hand from the description of the format: three letters, 15 more by going back three, then the rest as it is. */
const rest = text.slice(18);
const block = Buffer.concat([
  Buffer.from([0x3b]),
  Buffer.from('abc'),
  Buffer.from([3, 0, 0xf0, rest.length - 15]),
  Buffer.from(rest),
]);
function framed(...blocks: readonly Buffer[]): Buffer {
  return Buffer.concat(
    blocks.flatMap((each) => {
      const lengths = Buffer.alloc(8);
      lengths.writeUInt32BE(text.length);
      lengths.writeUInt32BE(each.length, 4);
      return [lengths, each];
    }),
  );
}

describe('LZ4', () => {
  it.each([
    ['LZ4_RAW', 'a block', block, text],
    ['LZ4', 'a block', block, text],
    ['LZ4', "Hadoop's blocks", framed(block, block), text + text],
    ['LZ4_RAW', 'nothing', Buffer.alloc(0), ''],
  ] as const)('%s gives what %s stands for', async (codec, _, packed, plain) => {
    const unpack = (await parquetCodecs())[codec];
    expect(Buffer.from(unpack?.(packed, plain.length) ?? []).toString()).toBe(plain);
  });

  it.each(['LZ4', 'LZ4_RAW'] as const)('%s of a block that is cut anywhere is text or an error', async (codec) => {
    const unpack = (await parquetCodecs())[codec];
    const read = (bytes: Buffer): string => {
      try {
        return Buffer.from(unpack?.(bytes, text.length) ?? []).toString();
      } catch (error) {
        expect(error).toMatchObject({ reason: 'MALFORMED_FILE' });
        return '';
      }
    };
    for (const whole of [block, framed(block)])
      for (let end = 1; end < whole.length; end += 1) expect(text.startsWith(read(whole.subarray(0, end)))).toBe(true);
  });
});

it.each([1_000, 20_000_000])('Snappy gives a page of %d bytes', async (length) => {
  const plain = new Uint8Array(length).fill(97);
  const unpack = (await parquetCodecs()).SNAPPY;
  expect(Buffer.from(plain).equals(unpack?.(snappyCompress(plain), length) ?? plain.subarray(1))).toBe(true);
});

describe('a crafted page', () => {
  it.each(crafted)('of %s: %s ends in a named state', async (codec, _, packed, reason) => {
    const unpack = (await parquetCodecs())[codec];
    expect(unpack).toBeDefined();
    expect(() => unpack?.(packed, 1_000)).toThrow(expect.objectContaining({ reason }));
  });

  it.each(['ZSTD', 'LZ4', 'LZ4_RAW', 'SNAPPY', 'GZIP', 'BROTLI'] as const)(
    'of %s that claims more than a reader takes is not unpacked',
    async (codec) => {
      const unpack = (await parquetCodecs(1_000))[codec];
      expect(() => unpack?.(Buffer.alloc(100), 1_001)).toThrow(expect.objectContaining({ reason: 'MALFORMED_FILE' }));
      expect(unpack?.(Buffer.alloc(0), 0)).toHaveLength(0);
    },
  );
});
