import { ByteWriter } from 'hyparquet-writer';
import { serializeTCompactProtocol } from 'hyparquet-writer/src/thrift.js';
import { fileOfFooter, footerOf } from '../../testing/hostile-footers.ts';

/** The header of a block of Zstandard (RFC 8878, 3.1.1.2): 0 as it is, 1 one byte many times, 2 compressed. */
function zstdBlock(isLast: boolean, type: number, size: number): Buffer {
  const header = Buffer.alloc(3);
  header.writeUIntLE((size << 3) | (type << 1) | (isLast ? 1 : 0), 0, 3);
  return header;
}
const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** No size of the content, no sum; a window of 2 to the power of `10 + exponent`. */
const zstdHeader = (exponent: number): Buffer => Buffer.concat([magic, Buffer.from([0, exponent << 3])]);
const many = (count: number, part: Buffer): Buffer => Buffer.alloc(count * part.length, part);
const longest = 128 * 1024;

/** One literal, then `count` sequences whose three tables are of one code each: matches of 65,539 bytes and more, in a dozen bytes. */
function longMatches(count: number): Buffer {
  const sequences = Buffer.from([0x80 | (count >> 8), count & 255, 0b01_01_01_00, 0, 0, 52, 1]);
  const body = Buffer.concat([Buffer.from([1 << 3, 97]), sequences, many(count * 2, Buffer.from([1]))]);
  return Buffer.concat([zstdBlock(false, 2, body.length), body]);
}

/** Pages that stand for 1,000 bytes, as their files say, and want far more work, or memory. */
export const crafted: readonly (readonly [
  'ZSTD' | 'LZ4' | 'LZ4_RAW',
  string,
  Buffer,
  'MALFORMED_FILE' | 'ARCHIVE_EXCEEDS_SIZE_LIMIT',
])[] = [
  [
    'ZSTD',
    'gigabytes in blocks of one byte',
    Buffer.concat([
      zstdHeader(7),
      many(50_000, Buffer.concat([zstdBlock(false, 1, longest), Buffer.from('a')])),
      zstdBlock(true, 0, 0),
    ]),
    'MALFORMED_FILE',
  ],
  [
    'ZSTD',
    'sequences that go on and on',
    Buffer.concat([zstdHeader(7), many(100, longMatches(30_000)), zstdBlock(true, 0, 0)]),
    'MALFORMED_FILE',
  ],
  ['ZSTD', 'a window of 2 GiB', Buffer.concat([zstdHeader(21), zstdBlock(true, 0, 0)]), 'ARCHIVE_EXCEEDS_SIZE_LIMIT'],
  ['ZSTD', 'no frame', Buffer.alloc(1_000, 97), 'MALFORMED_FILE'],
  [
    'LZ4_RAW',
    'a match of gigabytes',
    Buffer.concat([Buffer.from([0x1f, 97, 1, 0]), Buffer.alloc(16_000_000, 255), Buffer.from([0])]),
    'MALFORMED_FILE',
  ],
  [
    'LZ4',
    'a match of gigabytes',
    Buffer.concat([Buffer.from([0x1f, 97, 1, 0]), Buffer.alloc(16_000_000, 255), Buffer.from([0])]),
    'MALFORMED_FILE',
  ],
  [
    'LZ4',
    'a million empty blocks before a damaged one',
    Buffer.concat([many(1_000_000, Buffer.from([0, 0, 0, 0, 0, 0, 0, 0])), Buffer.from([1])]),
    'MALFORMED_FILE',
  ],
  ['LZ4_RAW', 'literals beyond its end', Buffer.from([0xf0, 255, 255, 0]), 'MALFORMED_FILE'],
];

const codecNumbers = { LZ4: 5, ZSTD: 6, ['LZ4_RAW']: 7 };

/** A file of one column of texts, `name`, with this as its only page: of the first version, whose levels are packed, too. */
export function fileOfPage(codec: keyof typeof codecNumbers, page: Buffer): Buffer {
  const header = new ByteWriter();
  const values = 100;
  serializeTCompactProtocol(header, {
    field_1: 0,
    field_2: 1_000,
    field_3: page.length,
    field_5: { field_1: values, field_2: 0, field_3: 3, field_4: 3 },
  });
  const chunk = Buffer.concat([header.getBytes(), page]);
  const group = { rows: BigInt(values), values: BigInt(values), bytes: BigInt(chunk.length) };
  const footer = fileOfFooter(footerOf({ groups: [group], codec: codecNumbers[codec] }));
  return Buffer.concat([Buffer.from('PAR1'), chunk, footer.subarray(4)]);
}
