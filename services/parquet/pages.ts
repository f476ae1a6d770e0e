import type { ColumnMetaData } from 'hyparquet';
import { type ThriftFields, ThriftReader } from './thrift-reader.ts';

/** Most values that a page may claim: they are held as an array. Writers make pages of some ten thousand, of a constant up to a million. */
const maxPageValues = 8_000_000;
/** So many may stand in few bytes although the footer says otherwise: a footer may lie, too, and what can be read is read. */
const freeValues = 500_000;
const maxPageBytes = 256 * 1024 * 1024;

/**
 * How many of the first `chunk` bytes are pages whose headers hold together: sizes within the chunk, counts within what the footer says of
 * the column (`values`) or their bytes can hold. hyparquet trusts what they say: it makes an array of the values that a page claims, and a
 * negative size makes it read the same page for ever.
 */
export function soundPageBytes(chunk: Uint8Array, values: number, maxValues: number = maxPageValues): number {
  let at = 0;
  let left = values;
  while (at < chunk.length - 1) {
    const header = new ThriftReader(chunk, at, false);
    const fields = header.struct(0);
    if (fields === null) return at;
    const [type, unpacked, packed] = [numberOf(fields, 1), numberOf(fields, 2), numberOf(fields, 3)];
    const most = Math.min(maxValues, Math.max(left, freeValues + packed * 8));
    const inner = type === 1 ? 0 : valuesOf(fields, type, packed, unpacked, most);
    const isSound =
      inner >= 0 && unpacked >= 0 && unpacked <= maxPageBytes && packed >= 0 && header.at + packed <= chunk.length;
    if (!isSound) return at;
    if (type !== dictionary) left -= inner;
    at = header.at + packed;
  }
  return at;
}

const dictionary = 2;

/** Fields that the header of each type of page must have: data, dictionary, data of version 2. */
const required: ReadonlyMap<number, { readonly header: number; readonly fields: number }> = new Map([
  [0, { header: 5, fields: 4 }],
  [2, { header: 7, fields: 2 }],
  [3, { header: 8, fields: 6 }],
]);

/** The values that a page claims; -1 when its header does not hold together. */
function valuesOf(fields: ThriftFields, type: number, packed: number, unpacked: number, most: number): number {
  const wanted = required.get(type);
  const inner = wanted === undefined ? null : fields.get(wanted.header);
  if (wanted === undefined || !(inner instanceof Map)) return -1;
  const numbers = Array.from({ length: wanted.fields }, (_, i) => numberOf(inner, i + 1));
  // A dictionary has each value once: all but one take bytes.
  if (numbers.some((number) => number < 0) || numbers[0]! > (type === dictionary ? unpacked + 1 : most)) return -1;
  if (type !== 3) return numbers[0]!;
  const [values, nulls, rows, , definitions, repetitions] = [
    numbers[0]!,
    numbers[1]!,
    numbers[2]!,
    0,
    numbers[4]!,
    numbers[5]!,
  ];
  return nulls <= values && rows <= values && definitions + repetitions <= packed ? values : -1;
}

function numberOf(fields: ThriftFields, id: number): number {
  const value = fields.get(id);
  return typeof value === 'number' ? value : -1;
}

/** The column with its pages at `start` and as long as they hold together, whatever else its footer says: what hyparquet then reads is what was looked at. */
export function soundColumn(
  column: ColumnMetaData,
  chunk: Uint8Array,
  start: number,
  maxValues?: number,
): ColumnMetaData {
  const { dictionary_page_offset: _, ...rest } = column;
  const total_compressed_size = BigInt(soundPageBytes(chunk, Number(column.num_values), maxValues));
  return { ...rest, data_page_offset: BigInt(start), total_compressed_size };
}

/** Where the pages of a column chunk lie; null when that is not within the file. */
export function chunkPlace(
  column: ColumnMetaData,
  byteLength: number,
): { readonly start: number; readonly end: number } | null {
  const [dictionary, data] = [Number(column.dictionary_page_offset ?? 0), Number(column.data_page_offset)];
  const start = dictionary > 0 ? Math.min(dictionary, data) : data;
  const end = start + Number(column.total_compressed_size);
  return start >= 4 && end >= start && end <= byteLength - 8 ? { start, end } : null;
}
