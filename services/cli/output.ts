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
      const table = new Table({ head: titles, style: { head: [], border: [], compact: true } });
      table.push(...rows.map((row) => cells(row).map(safeText)));
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
