import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { parquetCodecs } from '../detect/extract/records/parquet-codecs.ts';
import { flagOf, sizeOf, textOf } from './cells.ts';
import type { ReadRows } from './contract.ts';
import { ReportError } from './report-error.ts';
import { wholeFile } from './whole-file.ts';

/** A row group is decoded at once, of the wanted columns: bytes of a column and rows at most. */
const maxColumnBytes = 256 * 1024 * 1024;
const maxRows = 5_000_000;

/** Parquet, row group by row group, and of each only the columns that counts are made of. */
export const readParquet: ReadRows = async function* (bytes, { columns }) {
  const held = await wholeFile(bytes);
  const file = {
    byteLength: held.length,
    slice: (start: number, end?: number): ArrayBuffer => Uint8Array.from(held.subarray(start, end)).buffer,
  };
  const wanted = Object.values(columns).filter((name) => name !== null);
  try {
    const metadata = await parquetMetadataAsync(file);
    const compressors = await parquetCodecs();
    let rowStart = 0;
    for (const { num_rows, columns: chunks } of metadata.row_groups) {
      const rows = Number(num_rows);
      const read = chunks.filter(({ meta_data }) => wanted.includes(meta_data?.path_in_schema.join('.') ?? ''));
      if (read.length < wanted.length) throw new ReportError('FILE_MALFORMED', 'a column is missing');
      const largest = Math.max(0, ...read.map(({ meta_data }) => Number(meta_data?.total_uncompressed_size)));
      if (!(rows >= 0 && rows <= maxRows && largest <= maxColumnBytes))
        throw new ReportError('REPORT_TOO_LARGE', 'a row group');
      const rowEnd = rowStart + rows;
      // Without a wanted column there is nothing to read: every row is an object.
      const found =
        wanted.length === 0
          ? Array.from({ length: rows }, () => ({}))
          : await parquetReadObjects({ file, metadata, compressors, columns: wanted, rowStart, rowEnd });
      if (found.length !== rows) throw new ReportError('FILE_MALFORMED', 'rows are missing');
      for (const row of found) {
        const cell = (name: string | null): unknown => (name === null ? null : Object(row)[name]);
        yield {
          isLatest: flagOf(cell(columns.isLatest)),
          isDeleteMarker: flagOf(cell(columns.isDeleteMarker)),
          size: sizeOf(cell(columns.size)),
          storageClass: textOf(cell(columns.storageClass)),
          encryptionStatus: textOf(cell(columns.encryptionStatus)),
        };
      }
      rowStart = rowEnd;
    }
  } catch (error) {
    throw error instanceof ReportError ? error : new ReportError('FILE_MALFORMED', 'parquet', { cause: error });
  }
};
