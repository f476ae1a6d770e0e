import {
  type ColumnChunk,
  type ColumnMetaData,
  type Compressors,
  type FileMetaData,
  type RowGroup,
  type SchemaElement,
} from 'hyparquet';
import { ConvertedTypes } from 'hyparquet/src/constants.js';
import { ByteWriter } from 'hyparquet-writer';
import { writeColumn } from 'hyparquet-writer/src/column.js';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import { OrgsweepError } from '../../model/index.ts';
import {
  chunkPlace,
  type FooterFault,
  parquetCodecs,
  type RandomAccess,
  readFooter,
  UnpackError,
} from '../../parquet/index.ts';
import { notRewritable } from './not-rewritable.ts';
import { type Leaf, leavesOf } from './parquet-columns.ts';
import { type Levels, maxPageBytes, readLevels } from './parquet-levels.ts';

const stepBytes = 8 * 1024 * 1024;
/** A masked column of a row group is held at once. */
const maxMaskedBytes = 256 * 1024 * 1024;
const magic = 'PAR1';

const footerLimits = { maxValues: 250_000, geoparquet: false };
const faults: Readonly<Record<FooterFault, string>> = {
  NO_PARQUET: 'MALFORMED_FILE it is no Parquet file',
  ENCRYPTED: 'ENCRYPTED its footer is encrypted',
  MALFORMED: 'MALFORMED_FILE its footer cannot be read',
  TOO_LARGE: `FOOTER_TOO_LARGE over ${footerLimits.maxValues} values, or 64 MiB`,
};

function levelsOf(leaf: Leaf, chunk: Uint8Array, column: ColumnMetaData, codecs: Compressors): Levels {
  try {
    return readLevels(chunk, column, leaf.maxDefinition, leaf.maxRepetition, codecs);
  } catch (error) {
    if (error instanceof OrgsweepError) throw error;
    if (error instanceof UnpackError && error.reason !== 'MALFORMED_FILE')
      throw notRewritable('PAGE_TOO_LARGE a page wants too much memory to be unpacked');
    throw notRewritable('MALFORMED_FILE a page cannot be read');
  }
}

/** The column with a mask for each of its values, and its nulls and lists as they were. */
function maskedColumn(
  leaf: Leaf,
  mask: Uint8Array | null,
  chunk: Uint8Array,
  column: ColumnMetaData,
  offset: number,
  codecs: Compressors,
): { readonly bytes: Uint8Array; readonly chunk: ColumnChunk } {
  const { definition, repetition, values } = levelsOf(leaf, chunk, column, codecs);
  const element = leaf.path.at(-1);
  if (element?.type === undefined) throw notRewritable('MALFORMED_FILE the schema');
  const full = leaf.maxDefinition;
  const there = definition.length === 0 ? () => true : (at: number) => definition[at] === full;
  const writer = new ByteWriter();
  writer.offset = offset;
  const { type, name } = element;
  const written = writeColumn({
    writer,
    column: {
      columnName: name,
      // Bytes as they are: what they mean is said by the schema, which stays. Where all is null, the writer need not know the type.
      element: { name, type: mask === null ? 'INT32' : type, repetition_type: 'REQUIRED' },
      schemaPath: [...leaf.path],
      ...(mask === null ? { encoding: 'PLAIN' as const } : {}),
      codec: 'SNAPPY',
      compressors: { SNAPPY: snappyCompress },
      stats: false,
      pageSize: 1_048_576,
      columnIndex: false,
      offsetIndex: false,
    },
    pageData: {
      values: Array.from({ length: values }, (_, at) => (there(at) && mask !== null ? mask : undefined)),
      definitionLevels: mask === null ? definition.map((level) => Math.min(level, full - 1)) : definition,
      repetitionLevels: repetition,
      maxDefinitionLevel: full,
    },
  });
  const { meta_data } = written.chunk;
  if (meta_data === undefined) throw new TypeError('The writer says nothing of the column that it has written.');
  return { bytes: writer.getBytes(), chunk: { ...written.chunk, meta_data: { ...meta_data, type } } };
}

/** The older name of an integer's size and sign says the same, and the writer's form of the newer one is not what other readers take. */
function asWritten({ logical_type, ...element }: SchemaElement): SchemaElement {
  if (logical_type === undefined) return element;
  if (logical_type.type !== 'INTEGER') return { ...element, logical_type };
  const name = ConvertedTypes.find(
    (each) => each === `${logical_type.isSigned ? '' : 'U'}INT_${logical_type.bitWidth}`,
  );
  return { ...element, ...(name === undefined ? {} : { converted_type: name }) };
}

const moved = (offset: bigint | undefined, by: number): bigint | undefined =>
  offset === undefined || offset === 0n ? undefined : offset + BigInt(by);

/** The column as it was, elsewhere; without what is said of its values (statistics, indexes, filters). */
function movedChunk(column: ColumnMetaData, by: number): ColumnChunk {
  const { type, encodings, path_in_schema, codec, num_values, total_uncompressed_size, total_compressed_size } = column;
  const dictionary = moved(column.dictionary_page_offset, by);
  return {
    file_offset: 0n,
    meta_data: {
      type,
      encodings,
      path_in_schema,
      codec,
      num_values,
      total_uncompressed_size,
      total_compressed_size,
      data_page_offset: column.data_page_offset + BigInt(by),
      ...(dictionary === undefined ? {} : { dictionary_page_offset: dictionary }),
    },
  };
}

async function metadataOf(file: RandomAccess): Promise<FileMetaData> {
  const footer = await readFooter(file, footerLimits);
  if (footer.state === 'refused') throw notRewritable(faults[footer.fault]);
  return footer.metadata;
}

/**
 * The file with the values of the named columns masked, piece by piece. Other columns are copied as they stand, whatever their type and encoding;
 * of masked ones, which are written anew, the types stay. Statistics, indexes and metadata of the writer hold values, and are left out.
 */
export async function* redactParquet(file: RandomAccess, columns: readonly string[]): AsyncGenerator<Uint8Array> {
  const metadata = await metadataOf(file);
  const leaves = leavesOf(metadata, columns);
  const codecs = await parquetCodecs(maxPageBytes);
  let [offset, read] = [magic.length, 0];
  yield Buffer.from(magic);
  const groups: RowGroup[] = [];
  for (const group of metadata.row_groups) {
    if (group.columns.length !== leaves.length) throw notRewritable('MALFORMED_FILE a row group lacks columns');
    const chunks: ColumnChunk[] = [];
    for (const [at, leaf] of leaves.entries()) {
      const { meta_data: column, file_path, crypto_metadata } = group.columns[at] ?? {};
      if (column === undefined || crypto_metadata !== undefined) throw notRewritable('ENCRYPTED a column is encrypted');
      if (file_path !== undefined) throw notRewritable('UNSUPPORTED_FILE a column lies in another file');
      if (
        column.path_in_schema.join('\n') !==
        leaf.path
          .slice(1)
          .map(({ name }) => name)
          .join('\n')
      )
        throw notRewritable('MALFORMED_FILE columns are not in the order of the schema');
      const place = chunkPlace(column, file.byteLength);
      if (place === null) throw notRewritable('MALFORMED_FILE a column lies outside of the file');
      const { start, end } = place;
      // Columns that share bytes would make a copy of any length.
      read += end - start;
      if (read > file.byteLength) throw notRewritable('MALFORMED_FILE columns lie over each other');
      if (leaf.mask === undefined) {
        for (let from = start; from < end; from += stepBytes)
          yield new Uint8Array(await file.slice(from, Math.min(end, from + stepBytes)));
        chunks.push(movedChunk(column, offset - start));
        offset += end - start;
        continue;
      }
      if (end - start > maxMaskedBytes)
        throw notRewritable(`COLUMN_TOO_LARGE over ${maxMaskedBytes} bytes in a row group`);
      const made = maskedColumn(leaf, leaf.mask, new Uint8Array(await file.slice(start, end)), column, offset, codecs);
      yield made.bytes;
      chunks.push(made.chunk);
      offset += made.bytes.length;
    }
    const sum = (size: (column: ColumnMetaData) => bigint): bigint =>
      chunks.reduce((total, { meta_data }) => total + (meta_data === undefined ? 0n : size(meta_data)), 0n);
    groups.push({
      columns: chunks,
      num_rows: group.num_rows,
      total_byte_size: sum((column) => column.total_uncompressed_size),
      total_compressed_size: sum((column) => column.total_compressed_size),
    });
  }
  const writer = new ByteWriter();
  writer.offset = offset;
  const { version, num_rows } = metadata;
  const schema = metadata.schema.map(asWritten);
  writeMetadata(writer, { version, schema, num_rows, row_groups: groups, created_by: 'orgsweep', metadata_length: 0 });
  yield writer.getBytes();
  yield Buffer.from(magic);
}
