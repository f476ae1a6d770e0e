import { readVarint, type SqliteText } from './sqlite-pages.ts';

const maxColumns = 32_767;

/** The values of a SQLite record; null stands for NULL, for blobs that are no text, and for what is cut off. */
export function sqliteValues(record: Buffer, text: SqliteText): (string | number | bigint | Uint8Array | null)[] {
  const header = readVarint(record, 0);
  const values: (string | number | bigint | Uint8Array | null)[] = [];
  let at = header.end;
  let body = header.value;
  while (at < header.value && at < record.length && values.length < maxColumns) {
    const { value: type, end } = readVarint(record, at);
    at = end;
    const size = sizeOf(type);
    values.push(body + size <= record.length ? storedValue(record, body, type, size, text) : null);
    body += size;
  }
  return values;
}

function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][type]!;
}

function storedValue(
  record: Buffer,
  at: number,
  type: number,
  size: number,
  text: SqliteText,
): string | number | bigint | Uint8Array | null {
  if (type >= 12) {
    const bytes = record.subarray(at, at + size);
    if (type % 2 === 0) return bytes;
    if (text === 'utf8') return bytes.toString('utf8');
    return (text === 'utf16le' ? bytes : Buffer.from(bytes.subarray(0, size & ~1)).swap16()).toString('utf16le');
  }
  if (type >= 1 && type <= 5) return record.readIntBE(at, size);
  if (type === 6) return record.readBigInt64BE(at);
  if (type === 7) return record.readDoubleBE(at);
  return type === 8 ? 0 : type === 9 ? 1 : null;
}
