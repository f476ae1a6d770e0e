import type { ReportColumns, ReportRow } from './contract.ts';
import { ReportError } from './report-error.ts';

/** A cell as text; null where there is none. */
export function textOf(cell: unknown): string | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'string') return cell;
  if (cell instanceof Uint8Array) return Buffer.from(cell.buffer, cell.byteOffset, cell.length).toString('utf8');
  throw new ReportError('FILE_MALFORMED', 'a cell is no text');
}

/** A size in bytes; delete markers have none. */
export function sizeOf(cell: unknown): number | null {
  if (cell === null || cell === undefined || cell === '') return null;
  const size = typeof cell === 'bigint' || typeof cell === 'string' ? Number(cell) : cell;
  if (typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) return size;
  throw new ReportError('FILE_MALFORMED', 'a size is none');
}

/** True or false, in any letters. */
export function flagOf(cell: unknown): boolean | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'boolean') return cell;
  const text = typeof cell === 'string' ? cell.toLowerCase() : '';
  if (text === 'true' || text === 'false') return text === 'true';
  throw new ReportError('FILE_MALFORMED', 'a flag is neither true nor false');
}

/** Rows by their number, out of columns by their name; `column` says what a column of the report holds, null or undefined for none. */
export function rowReader(
  columns: ReportColumns,
  column: (name: string | null) => readonly unknown[] | null | undefined,
): (row: number) => ReportRow {
  const [latest, marker, size] = [column(columns.isLatest), column(columns.isDeleteMarker), column(columns.size)];
  const [storageClass, encryption] = [column(columns.storageClass), column(columns.encryptionStatus)];
  return (row) => ({
    isLatest: flagOf(latest?.[row]),
    isDeleteMarker: flagOf(marker?.[row]),
    size: sizeOf(size?.[row]),
    storageClass: textOf(storageClass?.[row]),
    encryptionStatus: textOf(encryption?.[row]),
  });
}
