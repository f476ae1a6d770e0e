import type { ColumnMetaData, Compressors } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { soundPageBytes } from '../../parquet/index.ts';
import { notRewritable } from './not-rewritable.ts';

/** What a page may claim, unpacked: writers make pages of 8 KiB to some MiB. */
export const maxPageBytes = 64 * 1024 * 1024;
/** Values of a column in one row group: their levels are held in memory. */
const maxValues = 8_000_000;

/** Which values of a column are there, and where rows and lists begin: all that is kept of a masked column. Empty: that level is always 0. */
export interface Levels {
  readonly definition: number[];
  readonly repetition: number[];
  readonly values: number;
}

function unpacked(codec: ColumnMetaData['codec'], bytes: Uint8Array, length: number, codecs: Compressors): Uint8Array {
  if (codec === 'UNCOMPRESSED') return bytes;
  const unpack = codecs[codec];
  if (unpack === undefined) throw notRewritable(`UNSUPPORTED_CODEC ${codec}`);
  const plain = unpack(bytes, length);
  if (plain.length !== length) throw notRewritable('MALFORMED_FILE a page is not as long as it says');
  return plain;
}

/** `count` levels in RLE and bit-packed runs (Parquet format, "Encodings"); what does not hold together is no Parquet file. */
function runs(bytes: Uint8Array, max: number, count: number): number[] {
  const width = Math.ceil(Math.log2(max + 1));
  const levels: number[] = [];
  let at = 0;
  const byte = (): number => {
    const next = bytes[at++];
    if (next === undefined) throw notRewritable('MALFORMED_FILE levels of a page end too early');
    return next;
  };
  const put = (level: number): void => {
    if (level > max) throw notRewritable('MALFORMED_FILE a level is out of range');
    if (levels.length < count) levels.push(level);
  };
  while (levels.length < count) {
    let header = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const next = byte();
      header += (next & 127) * 2 ** shift;
      more = next > 127 && shift < 28;
    }
    const length = Math.floor(header / 2);
    if (length === 0) throw notRewritable('MALFORMED_FILE an empty run of levels');
    if (header % 2 === 0) {
      const level = byte();
      for (let i = Math.min(length, count - levels.length); i > 0; i--) put(level);
      continue;
    }
    for (let i = 0; i < length && levels.length < count; i++) {
      let bits = 0;
      for (let n = 0; n < width; n++) bits += byte() * 2 ** (8 * n);
      for (let n = 0; n < 8; n++) put(Math.floor(bits / 2 ** (n * width)) % 2 ** width);
    }
  }
  return levels;
}

const addAll = (to: number[], levels: readonly number[]): void => {
  for (const level of levels) to.push(level);
};

/** The levels of one column chunk. Values are not decoded, so that any encoding of them will do. */
export function readLevels(
  chunk: Uint8Array,
  column: ColumnMetaData,
  maxDefinition: number,
  maxRepetition: number,
  codecs: Compressors,
): Levels {
  // hyparquet makes lists as long as a page's header says.
  if (soundPageBytes(chunk, Number(column.num_values)) < chunk.length)
    throw notRewritable('MALFORMED_FILE a page does not hold together');
  const all = { definition: [] as number[], repetition: [] as number[], values: 0 };
  const reader = { view: new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength), offset: 0 };
  while (all.values < Number(column.num_values)) {
    const header = parquetHeader(reader);
    const length = header.compressed_page_size;
    const page = chunk.subarray(reader.offset, reader.offset + length);
    if (!(length >= 0 && page.length === length))
      throw notRewritable('MALFORMED_FILE a page ends outside of its column');
    reader.offset += length;
    const { data_page_header: v1, data_page_header_v2: v2 } = header;
    if (v1 === undefined && v2 === undefined) continue;
    const values = v1?.num_values ?? v2?.num_values ?? -1;
    all.values += values;
    if (!(values >= 0 && all.values <= maxValues))
      throw notRewritable(`TOO_MANY_VALUES of a column in a row group, over ${maxValues}`);
    if (v2 !== undefined) {
      const repeated = v2.repetition_levels_byte_length;
      const defined = repeated + v2.definition_levels_byte_length;
      if (maxRepetition > 0) addAll(all.repetition, runs(page.subarray(0, repeated), maxRepetition, values));
      if (maxDefinition > 0) addAll(all.definition, runs(page.subarray(repeated, defined), maxDefinition, values));
      continue;
    }
    const size = header.uncompressed_page_size;
    if (!(size >= 0 && size <= maxPageBytes)) throw notRewritable(`PAGE_TOO_LARGE over ${maxPageBytes} bytes`);
    let rest = unpacked(column.codec, page, size, codecs);
    for (const [max, to, encoding] of [
      [maxRepetition, all.repetition, v1?.repetition_level_encoding],
      [maxDefinition, all.definition, v1?.definition_level_encoding],
    ] as const) {
      if (max === 0) continue;
      if (encoding !== 'RLE') throw notRewritable(`UNSUPPORTED_ENCODING levels in ${encoding}`);
      const bytes = new DataView(rest.buffer, rest.byteOffset, rest.byteLength).getUint32(0, true);
      addAll(to, runs(rest.subarray(4, 4 + bytes), max, values));
      rest = rest.subarray(4 + bytes);
    }
  }
  return all;
}
