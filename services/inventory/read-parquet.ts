import { type Compressors, type FileMetaData, parquetReadObjects, type RowGroup } from 'hyparquet';
import { chunkPlace, type FooterFault, levelsOf, parquetCodecs, readFooter, soundColumn } from '../parquet/index.ts';
import { rowReader } from './cells.ts';
import type { ReadRows } from './contract.ts';
import { ReportError, type ReportFault } from './report-error.ts';
import { wholeFile } from './whole-file.ts';

/** Bytes of a column and rows of a row group, at most. */
const maxColumnBytes = 256 * 1024 * 1024;
const maxRows = 5_000_000;
const maxFileRows = 20_000_000;
/** Each row has another key: what a byte of the file can stand for. */
const rowsPerByte = 8;
/** Rows that are decoded at a time, column by column: a few bytes may stand for millions. */
const stepRows = 100_000;
/** Values of a page: those are decoded at once. */
const maxPageValues = 1_000_000;
const footerLimits = { maxValues: 100_000, geoparquet: false };
const faults: Readonly<Record<FooterFault, ReportFault>> = {
  NO_PARQUET: 'FILE_MALFORMED',
  MALFORMED: 'FILE_MALFORMED',
  ENCRYPTED: 'FILE_MALFORMED',
  TOO_LARGE: 'REPORT_TOO_LARGE',
};

interface Part {
  readonly metadata: FileMetaData;
  readonly compressors: Compressors;
}

/** The column of a row group as if it were all there is, with its pages looked at. */
function soundPart(held: Buffer, metadata: FileMetaData, group: RowGroup, name: string, codecs: Compressors): Part {
  const chunk = group.columns.find(({ meta_data: column }) => column?.path_in_schema.join('.') === name);
  const column = chunk?.meta_data;
  const levels = column === undefined ? null : levelsOf(metadata.schema, column.path_in_schema);
  if (column === undefined || levels === null) throw new ReportError('FILE_MALFORMED', 'a column is missing');
  const place = chunkPlace(column, held.length);
  if (place === null) throw new ReportError('FILE_MALFORMED', 'a column lies outside of the file');
  if (!(Number(column.total_uncompressed_size) <= maxColumnBytes))
    throw new ReportError('REPORT_TOO_LARGE', 'a column');
  const bytes = held.subarray(place.start, place.end);
  const sound = soundColumn(column, levels, bytes, place.start, codecs, maxPageValues);
  if (!sound.isWhole) throw new ReportError('FILE_MALFORMED', 'a page does not hold together');
  const columns = [{ ...chunk, file_offset: 0n, meta_data: sound.column }];
  return {
    metadata: { ...metadata, row_groups: [{ ...group, columns }], num_rows: group.num_rows },
    compressors: sound.compressors,
  };
}

/** Parquet, row group by row group, and of each only the columns that counts are made of. */
export const readParquet: ReadRows = async function* (bytes, { columns }) {
  const held = await wholeFile(bytes);
  const file = {
    byteLength: held.length,
    slice: (start: number, end?: number): ArrayBuffer => Uint8Array.from(held.subarray(start, end)).buffer,
  };
  const wanted = Object.values(columns).filter((name) => name !== null);
  const footer = await readFooter(file, footerLimits);
  if (footer.state === 'refused') throw new ReportError(faults[footer.fault], 'parquet footer');
  const { metadata } = footer;
  try {
    const compressors = await parquetCodecs();
    const counts = metadata.row_groups.map(({ num_rows }) => Number(num_rows));
    if (!counts.every((rows) => rows >= 0)) throw new ReportError('FILE_MALFORMED', 'rows');
    const total = counts.reduce((sum, rows) => sum + rows, 0);
    if (total > maxFileRows || counts.some((rows) => rows > maxRows)) throw new ReportError('REPORT_TOO_LARGE', 'rows');
    if (total > held.length * rowsPerByte) throw new ReportError('FILE_MALFORMED', 'more rows than bytes can hold');
    for (const [at, group] of metadata.row_groups.entries()) {
      const rows = counts[at] ?? 0;
      const parts = wanted.map((name) => [name, soundPart(held, metadata, group, name, compressors)] as const);
      for (let rowStart = 0; rowStart < rows; rowStart += stepRows) {
        const rowEnd = Math.min(rows, rowStart + stepRows);
        const found = new Map<string, readonly unknown[]>();
        for (const [name, part] of parts) {
          const read = await parquetReadObjects({ file, ...part, columns: [name], rowStart, rowEnd });
          if (read.length !== rowEnd - rowStart) throw new ReportError('FILE_MALFORMED', 'rows are missing');
          found.set(
            name,
            read.map((row) => row[name]),
          );
        }
        const rowAt = rowReader(columns, (name) => (name === null ? undefined : found.get(name)));
        for (let row = 0; row < rowEnd - rowStart; row += 1) yield rowAt(row);
      }
    }
  } catch (error) {
    throw error instanceof ReportError ? error : new ReportError('FILE_MALFORMED', 'parquet', { cause: error });
  }
};
