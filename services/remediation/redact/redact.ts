import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { malformed } from './malformed.ts';
import { mask } from './mask.ts';
import { redactJson } from './redact-json.ts';

/** Formats that a copy can be made of, by the end of a key. */
const formats: ReadonlyMap<string, 'CSV' | 'TSV' | 'JSON' | 'JSON_LINES' | 'PARQUET'> = new Map([
  ['csv', 'CSV'],
  ['tsv', 'TSV'],
  ['json', 'JSON'],
  ['jsonl', 'JSON_LINES'],
  ['ndjson', 'JSON_LINES'],
  ['parquet', 'PARQUET'],
]);
export const redactableFormat = (key: string) => formats.get(/\.(\w+)$/.exec(key)?.[1]?.toLowerCase() ?? '');

function requireAll(columns: readonly string[], found: ReadonlySet<string>): void {
  const missing = columns.filter((column) => !found.has(column));
  if (missing.length > 0) throw malformed(`has no ${missing.join(', ')}`);
}

function redactTable(text: string, delimiter: string, columns: readonly string[]): string {
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, relaxColumnCount: true });
  } catch {
    throw malformed('cannot be read as a table');
  }
  const [header = [], ...records] = rows;
  requireAll(columns, new Set(header));
  const hidden = new Set(header.flatMap((name, at) => (columns.includes(name) ? [at] : [])));
  const redacted = records.map((record) =>
    // A row that is longer than its header may hold what belongs to a hidden column: nothing of it is sure.
    record.map((cell, at) => (cell !== '' && (hidden.has(at) || record.length !== header.length) ? mask : cell)),
  );
  return stringify([header, ...redacted], { delimiter });
}

function redactJsonText(text: string, ofLines: boolean, columns: readonly string[]): string {
  const found = new Set<string>();
  const names = new Set(columns);
  const lines = ofLines ? text.split('\n') : [text];
  const redacted = lines.map((line) => (line.trim() === '' ? line : redactJson(line, names, found))).join('\n');
  requireAll(columns, found);
  return redacted;
}

const byteOrderMark = '\uFEFF';

/** The text with the values of the named columns or fields masked. BAD_USER_INPUT when it is not of its format, or lacks one of them. */
export function redact(key: string, text: string, columns: readonly string[]): string {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const body = text.slice(mark.length);
  const format = redactableFormat(key);
  if (format === 'CSV' || format === 'TSV') return mark + redactTable(body, format === 'CSV' ? ',' : '\t', columns);
  return mark + redactJsonText(body, format === 'JSON_LINES', columns);
}
