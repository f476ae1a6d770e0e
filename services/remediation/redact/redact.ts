import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { type JsonValue, OrgsweepError } from '../../model/index.ts';
import { mask } from './mask.ts';

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

const malformed = (what: string): OrgsweepError =>
  new OrgsweepError('BAD_USER_INPUT', `The object ${what}.`, {
    detail: `The object ${what}`,
    advice: 'Look at it, and name what it has.',
  });

function requireAll(columns: readonly string[], found: ReadonlySet<string>): void {
  const missing = columns.filter((column) => !found.has(column));
  if (missing.length > 0) throw malformed(`has no ${missing.join(', ')}`);
}

function redactTable(text: string, delimiter: string, columns: readonly string[]): string {
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, bom: true, relaxColumnCount: true });
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

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);

/** Whatever lies under a field of that name, at any depth. */
function redactJson(value: JsonValue, columns: ReadonlySet<string>, found: Set<string>): JsonValue {
  if (isList(value)) return value.map((item) => redactJson(item, columns, found));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      if (!columns.has(name)) return [name, redactJson(item ?? null, columns, found)];
      found.add(name);
      return [name, item === null || item === '' ? item : mask];
    }),
  );
}

function jsonOf(text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('cannot be read as JSON');
  }
}

/** The text with the values of the named columns or fields masked. BAD_USER_INPUT when it is not of its format, or lacks one of them. */
export function redact(key: string, text: string, columns: readonly string[]): string {
  const format = redactableFormat(key);
  if (format === 'CSV' || format === 'TSV') return redactTable(text, format === 'CSV' ? ',' : '\t', columns);
  const found = new Set<string>();
  const names = new Set(columns);
  const each = (part: string): string => JSON.stringify(redactJson(jsonOf(part), names, found));
  const lines = format === 'JSON_LINES' ? text.split('\n') : [text];
  const redacted = lines.map((line) => (line.trim() === '' ? line : each(line))).join('\n');
  requireAll(columns, found);
  return redacted;
}
