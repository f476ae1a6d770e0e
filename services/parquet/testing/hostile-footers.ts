import { ByteWriter } from 'hyparquet-writer';
import { serializeTCompactProtocol } from 'hyparquet-writer/src/thrift.js';
import type { FooterFault } from '../footer.ts';

/** A file of nothing but this footer. */
export function fileOfFooter(footer: Uint8Array, claimedBytes: number = footer.length, magic = 'PAR1'): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(claimedBytes);
  return Buffer.concat([Buffer.from('PAR1'), footer, length, Buffer.from(magic)]);
}

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];

interface Claims {
  readonly schema?: readonly { readonly name: string; readonly children?: number }[];
  /** Columns of one row group each, all of the same place: what stands there is no matter. */
  readonly groups?: readonly { readonly rows: bigint; readonly values: bigint; readonly bytes: bigint }[];
  /** A number of the format's list of codecs. */
  readonly codec?: number;
}

/** A footer that says this; right where nothing is given. */
export function footerOf({
  schema = [{ name: 'root', children: 1 }, { name: 'name' }],
  groups = [],
  codec = 0,
}: Claims): Uint8Array {
  const writer = new ByteWriter();
  serializeTCompactProtocol(writer, {
    field_1: 2,
    field_2: schema.map(({ name, children }) => ({
      // BYTE_ARRAY, OPTIONAL.
      ...(children === undefined ? { field_1: 6, field_3: 1 } : {}),
      field_4: name,
      ...(children === undefined ? {} : { field_5: children }),
    })),
    field_3: groups.reduce((total, { rows }) => total + rows, 0n),
    field_4: groups.map(({ rows, values, bytes }) => ({
      field_1: [
        {
          field_2: 0n,
          field_3: {
            field_1: 6,
            field_2: [0],
            field_3: ['name'],
            field_4: codec,
            field_5: values,
            field_6: bytes,
            field_7: bytes,
            field_9: 4n,
          },
        },
      ],
      field_2: bytes,
      field_3: rows,
    })),
  });
  return new Uint8Array(writer.getBytes());
}

const chain = (length: number) =>
  Array.from({ length }, (_, at) => ({ name: 'n', ...(at < length - 1 ? { children: 1 } : {}) }));
const million = 1_000_000;

/** Files whose footers claim what cannot be, or cost more than they may, and what is said of each. */
export const hostileFooters: readonly (readonly [string, Buffer, FooterFault])[] = [
  [
    'a schema of two thousand million elements',
    fileOfFooter(Buffer.from([0x29, 0xfc, ...varint(2 ** 31), 0, 0])),
    'MALFORMED',
  ],
  [
    'a schema of fifteen million in as many bytes less one',
    fileOfFooter(Buffer.from([0x29, 0xfc, ...varint(64), ...Buffer.alloc(62)])),
    'MALFORMED',
  ],
  [
    'eight million structs of a byte each',
    fileOfFooter(Buffer.concat([Buffer.from([0x29, 0xfc, ...varint(8 * million)]), Buffer.alloc(8 * million + 1)])),
    'TOO_LARGE',
  ],
  ['a text longer than the file', fileOfFooter(Buffer.from([0x68, ...varint(2 ** 32), 1, 0])), 'MALFORMED'],
  ['structs within structs', fileOfFooter(Buffer.alloc(100_000, 0x1c)), 'MALFORMED'],
  ['lists within lists', fileOfFooter(Buffer.alloc(100_000, 0x19)), 'MALFORMED'],
  ['an end that never comes', fileOfFooter(Buffer.alloc(1000, 0x15)), 'MALFORMED'],
  ['a length over that of the file', fileOfFooter(footerOf({}), 0xffff_ffff), 'MALFORMED'],
  ['no length', fileOfFooter(Buffer.alloc(0)), 'MALFORMED'],
  ['fields of other types', fileOfFooter(Buffer.from([0x15, 2, 0x15, 2, 0x16, 2, 0x15, 2, 0])), 'MALFORMED'],
  [
    'an element with more children than there are',
    fileOfFooter(footerOf({ schema: [{ name: 'root', children: 2 ** 31 - 1 }] })),
    'MALFORMED',
  ],
  [
    'an element with children fewer than none',
    fileOfFooter(footerOf({ schema: [{ name: 'root', children: -5 }] })),
    'MALFORMED',
  ],
  ['a schema nested 5,000 deep', fileOfFooter(footerOf({ schema: chain(5_000) })), 'MALFORMED'],
  [
    'an element that would be passed over backwards, for ever',
    fileOfFooter(footerOf({ schema: [{ name: 'root', children: 2 }, { name: 'a', children: -1 }, { name: 'b' }] })),
    'MALFORMED',
  ],
  [
    'such an element behind the end of its tree',
    fileOfFooter(footerOf({ schema: [{ name: 'root', children: 1 }, { name: 'a' }, { name: 'b', children: -1 }] })),
    'MALFORMED',
  ],
  ['no schema', fileOfFooter(footerOf({ schema: [] })), 'MALFORMED'],
  ['an encrypted footer', fileOfFooter(footerOf({}), undefined, 'PARE'), 'ENCRYPTED'],
  ['another magic', fileOfFooter(footerOf({}), undefined, 'PAR2'), 'NO_PARQUET'],
  ['nothing', Buffer.alloc(0), 'NO_PARQUET'],
];
