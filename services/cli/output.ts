import Table from 'cli-table3';
import { OrgsweepError } from '../model/index.ts';
import { csvCell, safeJson, safeText } from './safe-text.ts';

export const outputFormats = ['table', 'json', 'jsonl', 'csv'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** A column: its title and how a row shows it. */
export interface Column<T> {
  readonly title: string;
  readonly value: (row: T) => string | number | null;
}

/** Characters that a cell keeps at least: a table that would need narrower ones is left to the terminal. */
const narrowest = 8;

const columnsOfTerminal = (): number | null => (process.stdout.isTTY ? process.stdout.columns : null);

/** Widths of columns with their blanks, the widest cut down until lines fit into `room`; null when they do, or cannot. */
export function fittingWidths(lines: readonly (readonly string[])[], room: number | null): number[] | null {
  const widths = (lines[0] ?? []).map((_, index) =>
    lines.reduce((most, line) => Math.max(most, [...(line[index] ?? '')].length), 0),
  );
  // A border before each column and one behind the last; a blank at each side of a cell.
  const left = (room ?? 0) - 1 - 3 * widths.length;
  const taken = (cap: number): number => widths.reduce((sum, width) => sum + Math.min(width, cap), 0);
  if (room === null || taken(Number.POSITIVE_INFINITY) <= left || taken(narrowest) > left) return null;
  let cap = narrowest;
  while (taken(cap + 1) <= left) cap += 1;
  return widths.map((width) => Math.min(width, cap) + 2);
}

/** Rows as the format shows them. An empty table says so in words; the machine formats stay empty. */
export function renderRows<T>(
  format: OutputFormat,
  rows: readonly T[],
  columns: readonly Column<T>[],
  empty: string,
): string {
  const titles = columns.map(({ title }) => title);
  const cells = (row: T): string[] => columns.map(({ value }) => String(value(row) ?? ''));
  switch (format) {
    case 'json':
      return `${safeJson(rows, 2)}\n`;
    case 'jsonl':
      return rows.map((row) => `${safeJson(row)}\n`).join('');
    case 'csv':
      return [titles, ...rows.map(cells)].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
    case 'table': {
      if (rows.length === 0) return `${empty}\n`;
      const lines = rows.map((row) => cells(row).map(safeText));
      const widths = fittingWidths([titles, ...lines], columnsOfTerminal());
      const wrapped = widths === null ? {} : { colWidths: widths, wordWrap: true, wrapOnWordBoundary: false };
      const table = new Table({ head: titles, style: { head: [], border: [], compact: true }, ...wrapped });
      table.push(...lines);
      return `${table.toString()}\n`;
    }
  }
}

/** The format by its name; USAGE names the ones there are. */
export function parseFormat<T extends string>(given: string, formats: readonly T[]): T {
  const found = formats.find((format) => format === given);
  if (found !== undefined) return found;
  throw new OrgsweepError('USAGE', `There is no output format "${safeText(given)}".`, {
    advice: `Use one of ${formats.join(', ')}.`,
  });
}
