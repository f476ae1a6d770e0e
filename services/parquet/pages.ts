import type { ColumnMetaData } from 'hyparquet';
import { type ThriftFields, ThriftReader } from './thrift-reader.ts';

/** Most values that a page may claim: they are held as an array. Writers make pages of some ten thousand, of a constant up to a million. */
const maxPageValues = 8_000_000;
/** So many may stand in few bytes although the footer says otherwise: a footer may lie, too, and what can be read is read. */
const freeValues = 500_000;
const maxPageBytes = 256 * 1024 * 1024;

/** A page of a column chunk. */
export interface Page {
  /** Of its data, behind the header. */
  readonly start: number;
  readonly end: number;
  /** Of a data page; 0 for a dictionary or an index. */
  readonly version: 0 | 1 | 2;
  readonly values: number;
  readonly encoding: number;
  /** Bytes of levels that lie before the compressed part, in version 2, and those of them that are repetition levels. */
  readonly levelBytes: number;
  readonly repetitionBytes: number;
  readonly isCompressed: boolean;
}

/**
 * The pages of a chunk as far as their headers hold together: sizes within the chunk, counts within what the footer says of the column (`values`)
 * or their bytes can hold. hyparquet trusts what they say: it makes an array of the values that a page claims, and a negative size makes it read the
 * same page for ever.
 */
export function* soundPages(chunk: Uint8Array, values: number, maxValues: number = maxPageValues): Generator<Page> {
  let at = 0;
  let left = values;
  while (at < chunk.length - 1) {
    const header = new ThriftReader(chunk, at, false);
    const fields = header.struct(0);
    if (fields === null) return;
    const [type, unpacked, packed] = [numberOf(fields, 1), numberOf(fields, 2), numberOf(fields, 3)];
    const most = Math.min(maxValues, Math.max(left, freeValues + packed * 8));
    const inner = type === 1 ? 0 : valuesOf(fields, type, packed, unpacked, most);
    const isSound =
      inner >= 0 && unpacked >= 0 && unpacked <= maxPageBytes && packed >= 0 && header.at + packed <= chunk.length;
    if (!isSound) return;
    if (type !== dictionary) left -= inner;
    at = header.at + packed;
    yield pageOf(fields, type, header.at, at, inner);
  }
}

/** How many of the first bytes of `chunk` are such pages. */
export function soundPageBytes(chunk: Uint8Array, values: number): number {
  let end = 0;
  for (const page of soundPages(chunk, values)) end = page.end;
  return end;
}

function pageOf(fields: ThriftFields, type: number, start: number, end: number, values: number): Page {
  const [first, second] = [innerOf(fields, type === 0 ? 5 : 0), innerOf(fields, type === 3 ? 8 : 0)];
  const repetitionBytes = second === null ? 0 : numberOf(second, 6);
  return {
    start,
    end,
    version: first !== null ? 1 : second !== null ? 2 : 0,
    values,
    encoding: first !== null ? numberOf(first, 2) : second !== null ? numberOf(second, 4) : -1,
    levelBytes: second === null ? 0 : numberOf(second, 5) + repetitionBytes,
    repetitionBytes,
    isCompressed: second === null || second.get(7) !== false,
  };
}

function innerOf(fields: ThriftFields, id: number): ThriftFields | null {
  const inner = fields.get(id);
  return inner instanceof Map ? inner : null;
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
