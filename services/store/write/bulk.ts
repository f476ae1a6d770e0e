import { cleanText } from '../clean-text.ts';
import type { Tx } from '../db.ts';

export type Cell = string | number | boolean | null | Buffer;

/** A table as bulk statements see it: element type of each column's parameter array, and the primary key. */
export interface BulkTable<C extends string> {
  readonly name: string;
  readonly key: readonly NoInfer<C>[];
  /** `text[]` columns travel as array literals, since unnest would flatten arrays of arrays. */
  readonly columns: Readonly<Record<C, ColumnType>>;
}
type ColumnType = 'text' | 'text[]' | 'int8' | 'int4' | 'bool' | 'bytea' | 'jsonb' | 'timestamptz';

/** A JSON cell. */
export const json = (value: unknown): string =>
  JSON.stringify(value, (_, member) => (typeof member === 'string' ? cleanText(member) : member));

/** A `text[]` cell. */
export const textArray = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** A fenced statement writes over a row only for the same sweep or a later one. */
export const fence = (table: string): string =>
  `(${table}.sweep_at, ${table}.sweep_id) <= (EXCLUDED.sweep_at, EXCLUDED.sweep_id)`;

/** All columns of a table as bulk statements see it. */
export function columnsOf<C extends string>(table: BulkTable<C>): C[] {
  const isColumn = (name: string): name is C => name in table.columns;
  return Object.keys(table.columns).filter(isColumn);
}

/** Selects `rows` as a relation `u` from one array parameter per column. */
function source<C extends string>(table: BulkTable<C>, columns: readonly C[]): string {
  const types = columns.map((column, n) => {
    const type = table.columns[column];
    return `$${n + 1}::${type === 'text[]' ? 'text' : type}[]`;
  });
  const selected = columns.map((column) =>
    table.columns[column] === 'text[]' ? `u.${column}::text[]` : `u.${column}`,
  );
  return `SELECT ${selected.join(', ')} FROM unnest(${types.join(', ')}) AS u(${columns.join(', ')})`;
}

function parameters<C extends string>(columns: readonly C[], rows: readonly Readonly<Record<C, Cell>>[]): Cell[][] {
  return columns.map((column) =>
    rows.map((row) => {
      const cell = row[column];
      return typeof cell === 'string' ? cleanText(cell) : cell;
    }),
  );
}

/**
 * `INSERT … SELECT FROM unnest … ON CONFLICT DO UPDATE` of any number of rows with distinct keys. `update` names the columns that
 * an existing row takes over (default: all but the key; none: the existing row stays).
 */
export async function upsert<C extends string>(
  tx: Tx,
  table: BulkTable<C>,
  rows: readonly Readonly<Record<C, Cell>>[],
  options: { readonly update?: readonly C[]; readonly where?: string } = {},
): Promise<number> {
  if (rows.length === 0) return 0;
  const columns = columnsOf(table);
  const update = options.update ?? columns.filter((column) => !table.key.includes(column));
  const action =
    update.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${update.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}${
          options.where === undefined ? '' : ` WHERE ${options.where}`
        }`;
  return await tx.run(
    `INSERT INTO ${table.name} (${columns.join(', ')}) ${source(table, columns)} ON CONFLICT (${table.key.join(', ')}) ${action}`,
    parameters(columns, rows),
  );
}

/** Sets `columns` of existing rows. */
export async function update<C extends string, K extends C>(
  tx: Tx,
  table: BulkTable<C>,
  columns: readonly K[],
  rows: readonly Readonly<Record<K, Cell>>[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const isKey = (column: K): boolean => table.key.some((key) => key === column);
  const sets = columns.filter((column) => !isKey(column)).map((column) => `${column} = u.${column}`);
  const where = columns.filter(isKey).map((column) => `t.${column} = u.${column}`);
  return await tx.run(
    `UPDATE ${table.name} t SET ${sets.join(', ')} FROM (${source(table, columns)}) u WHERE ${where.join(' AND ')}`,
    parameters(columns, rows),
  );
}
