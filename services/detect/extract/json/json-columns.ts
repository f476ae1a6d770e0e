import { fieldWidth } from '../contract.ts';
import { hasHeader, isLabel, isName } from '../table/csv-header.ts';
import type { PathNames } from './path-names.ts';
import { longestLabel } from './sibling-label.ts';

/** Arrays that name columns, of strings or of objects with a name, as query engines and data frames write them before or behind their rows. */
const namesColumns =
  /(?:^|\.)(?:columns|cols|fields|headers?|column_?headers?|colonnes|ent[eê]tes?|spalten|columnas|colunas|kolommen|column_?names|field_?names|names|meta|row_?type|column_?info)\[\*\](?:\.(?:name|label|column_?name|title))?$/i;
/** Elements of an array within an array: cells of rows. */
const isCell = /(?:^|\])\[\*\]$/;

/** A cell is SETTLED once the first row of its table has been looked at and names nothing, of a PAIR where each row is a name and its value. */
const Kind = { NONE: 0, COLUMN: 1, CELL: 2, SETTLED: 3, PAIR: 4 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];
const maxColumns = 1_024;
/** Rows that decide whether the first one names the columns. */
const headRows = 20;
/** Cells that wait for columns behind them. */
const maxWaiting = 65_536;
const quote = 34;
const comma = 44;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

interface Cell {
  readonly at: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A cell that nothing has named, and the container that its table stands in. */
interface Waiting {
  readonly at: number;
  readonly column: number;
  readonly owner: number;
}

/**
 * Names the cells of JSON whose rows are arrays: `{"columns":["ssn"],"rows":[["…"]]}` in either order, rows of which the first names the
 * columns, and pairs, `[["ssn","…"],["name","…"]]`. Cells
 * are counted by the commas between fields, since `null` and empty strings are none.
 */
export class JsonColumns {
  readonly #paths: PathNames;
  readonly #kinds: Kind[] = [];
  #columns: string[] = [];
  /** True once the columns of the table at hand are complete. */
  #full = false;
  /** The path whose first row has named them; -1 where an array of their own has. */
  #columnsOf = -1;
  /** Commas seen in each container that is open, the innermost last, and the containers' numbers. */
  readonly #commas: number[] = [0];
  readonly #containers: number[] = [0];
  #lastContainer = 0;
  #head: Cell[] = [];
  #waiting: Waiting[] = [];
  /** Containers that the columns at hand stand in; empty once they have been held against cells before them. */
  #columnsIn: readonly number[] = [];
  /** The last name of a pair, and its row. */
  #label = '';
  #labelRow = -1;

  constructor(paths: PathNames) {
    this.#paths = paths;
  }

  /** Names cells among the first `length` numbers of `entries`, which lie in `bytes[from, to)`; before escapes are resolved. */
  apply(bytes: Buffer, entries: Int32Array, length: number, from: number, to: number): void {
    this.#learn();
    const idle = this.#isIdle(entries, length);
    // What comes next may stand in a container that was opened behind the last field.
    const first = idle ? Math.max(0, length - fieldWidth) : 0;
    let at = idle && length > 0 ? entries[first]! : from;
    for (let i = first; i < length; i += fieldWidth) {
      const start = entries[i]!;
      const end = entries[i + 1]!;
      const path = entries[i + 2]!;
      this.#between(bytes, at, start);
      at = bytes[end] === quote ? end + 1 : end;
      const kind = path < 0 ? Kind.NONE : this.#kinds[path];
      if (kind === Kind.COLUMN) this.#addColumn(bytes.toString('utf8', start, end));
      else {
        this.#nameWaiting(entries);
        if (kind === Kind.CELL || kind === Kind.SETTLED || kind === Kind.PAIR) this.#cell(bytes, entries, i, path);
      }
    }
    this.#between(bytes, at, to);
    this.#nameWaiting(entries);
    this.#waiting = [];
    this.#decide(entries);
  }

  #learn(): void {
    const { names } = this.#paths;
    for (let i = this.#kinds.length; i < names.length; i++) {
      const name = names[i]!;
      const kind = isCell.test(name) ? Kind.CELL : namesColumns.test(name) ? Kind.COLUMN : Kind.NONE;
      this.#kinds.push(kind);
    }
  }

  /** True when nothing is named by columns yet, and no field names one or is a cell that may. */
  #isIdle(entries: Int32Array, length: number): boolean {
    if (this.#columns.length > 0) return false;
    const kinds = this.#kinds;
    for (let i = 2; i < length; i += fieldWidth) {
      const kind = kinds[entries[i]!];
      if (kind === Kind.COLUMN || kind === Kind.CELL || kind === Kind.PAIR) return false;
    }
    return true;
  }

  /** Reads what stands between two fields: signs, keys and empty strings; an opening quote at its end is the next field's. */
  #between(bytes: Buffer, from: number, to: number): void {
    const commas = this.#commas;
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      if (byte === comma) commas[commas.length - 1]! += 1;
      else if (byte === quote) {
        for (at++; at < to && bytes[at] !== quote; at++) if (bytes[at] === backslash) at++;
      } else if (byte === openBracket || byte === openBrace) {
        commas.push(0);
        this.#containers.push(++this.#lastContainer);
      } else if ((byte === closeBracket || byte === closeBrace) && commas.length > 1) {
        commas.pop();
        this.#containers.pop();
      }
    }
  }

  #addColumn(name: string): void {
    if (this.#full) this.#columns = [];
    this.#full = false;
    this.#columnsOf = -1;
    if (this.#columns.length < maxColumns) this.#columns.push(name.slice(0, longestLabel));
    this.#columnsIn = [...this.#containers];
  }

  /** Columns are complete: rows of their number before them, in a container that holds both, are theirs. */
  #nameWaiting(entries: Int32Array): void {
    if (this.#columnsIn.length === 0) return;
    const around = this.#columnsIn;
    this.#columnsIn = [];
    const cells = this.#waiting.filter(({ owner }) => around.includes(owner));
    if (cells.length === 0) return;
    this.#waiting = [];
    const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
    if (width !== this.#columns.length) return;
    for (const { at, column } of cells) this.#name(entries, at, column);
    this.#head = [];
    this.#columns = [];
  }

  #cell(bytes: Buffer, entries: Int32Array, i: number, path: number): void {
    const column = this.#commas.at(-1) ?? 0;
    const row = this.#containers.at(-1) ?? 0;
    if (this.#columns.length > 0 && (this.#columnsOf < 0 || this.#columnsOf === path)) {
      this.#full = true;
      this.#name(entries, i, column);
      return;
    }
    if (this.#kinds[path] === Kind.PAIR) {
      const text = bytes.toString('utf8', entries[i]!, Math.min(entries[i + 1]!, entries[i]! + longestLabel));
      this.#pair(entries, { at: i, row, column, text });
      return;
    }
    if (this.#waiting.length < maxWaiting) this.#waiting.push({ at: i, column, owner: this.#containers.at(-3) ?? 0 });
    if (this.#kinds[path] === Kind.SETTLED || column >= maxColumns) return;
    const [first] = this.#head;
    if (first !== undefined && entries[first.at + 2] !== path) return;
    const text = bytes.toString('utf8', entries[i]!, Math.min(entries[i + 1]!, entries[i]! + 200));
    this.#head.push({ at: i, row, column, text });
    if (row - (first?.row ?? row) >= headRows) this.#decide(entries);
  }

  #name(entries: Int32Array, i: number, column: number): void {
    const label = this.#columns[column];
    if (label !== undefined) entries[i + 2] = this.#paths.labelled(entries[i + 2]!, label);
  }

  /** Looks at the first rows of a table that nothing has named the columns of. */
  #decide(entries: Int32Array): void {
    const head = this.#head;
    const [first] = head;
    if (first === undefined) return;
    this.#head = [];
    const path = entries[first.at + 2]!;
    this.#kinds[path] = Kind.SETTLED;
    const rows = new Map<number, string[]>();
    for (const { row, column, text } of head) {
      const cells = rows.get(row) ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = text;
      rows.set(row, cells);
    }
    if (rows.size < 2) return;
    if (arePairs([...rows.values()])) {
      this.#kinds[path] = Kind.PAIR;
      for (const cell of head) this.#pair(entries, cell);
      return;
    }
    if (!hasHeader([...rows.values()])) return;
    this.#columns = rows.get(first.row) ?? [];
    this.#full = true;
    this.#columnsOf = path;
    for (const { at, row, column } of head) if (row > first.row) this.#name(entries, at, column);
  }

  #pair(entries: Int32Array, { at, row, column, text }: Cell): void {
    if (column === 0) {
      this.#label = text;
      this.#labelRow = row;
    } else if (row === this.#labelRow) {
      entries[at + 2] = this.#paths.labelled(entries[at + 2]!, this.#label.slice(0, longestLabel));
    }
  }
}

/** Whether all rows have two cells, of which the first are labels. */
function arePairs(rows: readonly string[][]): boolean {
  const names = rows.map(([name]) => name ?? '');
  return (
    rows.every(({ length }) => length <= 2) && names.every(isName) && names.filter(isLabel).length > names.length / 2
  );
}
