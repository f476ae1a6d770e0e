import { fieldWidth } from '../contract.ts';
import { hasHeader } from '../table/csv-header.ts';
import type { PathNames } from './path-names.ts';
import { longestLabel } from './sibling-label.ts';

/** Arrays that name columns, of strings or of objects with a name, as query engines and data frames write them beside their rows. */
const namesColumns =
  /(?:^|\.)(?:columns|cols|fields|headers?|column_?names|field_?names|names|meta|row_?type|column_?info)\[\*\](?:\.(?:name|label|column_?name|title))?$/i;
/** Elements of an array within an array: cells of rows. */
const isCell = /(?:^|\])\[\*\]$/;

const Kind = { NONE: 0, COLUMN: 1, CELL: 2 } as const;
const maxColumns = 1_024;
/** Rows that decide whether the first one names the columns. */
const headRows = 20;
const [quote, comma, backslash] = [34, 44, 92];
/** Opening and closing brackets and braces. */
const opening = new Set([91, 123]);
const closing = new Set([93, 125]);

interface Cell {
  readonly at: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Names the cells of JSON whose rows are arrays: `{"columns":["ssn"],"rows":[["…"]]}`, or rows of which the first names the columns. Cells
 * are counted by the commas between fields, since `null` and empty strings are none.
 */
export class JsonColumns {
  readonly #paths: PathNames;
  readonly #kinds: number[] = [];
  #any = false;
  #columns: string[] = [];
  /** True once the columns of the table at hand are complete. */
  #full = false;
  /** The path whose first row has named them; -1 where an array of their own has. */
  #columnsOf = -1;
  /** Paths of cells whose first row has been looked at. */
  readonly #decided = new Set<number>();
  /** Commas seen in each container that is open, the innermost last, and the containers' numbers. */
  readonly #commas: number[] = [0];
  readonly #containers: number[] = [0];
  #lastContainer = 0;
  #head: Cell[] = [];

  constructor(paths: PathNames) {
    this.#paths = paths;
  }

  /** Names cells among the first `length` numbers of `entries`, which lie in `bytes[from, to)`; before escapes are resolved. */
  apply(bytes: Buffer, entries: Int32Array, length: number, from: number, to: number): void {
    this.#learn();
    if (!this.#any) return;
    let at = from;
    for (let i = 0; i < length; i += fieldWidth) {
      const [start, end, path] = [entries[i]!, entries[i + 1]!, entries[i + 2]!];
      this.#between(bytes, at, start);
      at = bytes[end] === quote ? end + 1 : end;
      const kind = path < 0 ? Kind.NONE : this.#kinds[path];
      if (kind === Kind.COLUMN) this.#addColumn(bytes.toString('utf8', start, end));
      else if (kind === Kind.CELL) this.#cell(bytes, entries, i, path);
    }
    this.#between(bytes, at, to);
    this.#decide(entries);
  }

  #learn(): void {
    const { names } = this.#paths;
    for (let i = this.#kinds.length; i < names.length; i++) {
      const name = names[i]!;
      const kind = isCell.test(name) ? Kind.CELL : namesColumns.test(name) ? Kind.COLUMN : Kind.NONE;
      this.#kinds.push(kind);
      this.#any ||= kind !== Kind.NONE;
    }
  }

  /** Reads what stands between two fields: signs, keys and empty strings; an opening quote at its end is the next field's. */
  #between(bytes: Buffer, from: number, to: number): void {
    const commas = this.#commas;
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      if (byte === comma) commas[commas.length - 1]! += 1;
      else if (byte === quote) {
        for (at++; at < to && bytes[at] !== quote; at++) if (bytes[at] === backslash) at++;
      } else if (opening.has(byte)) {
        commas.push(0);
        this.#containers.push(++this.#lastContainer);
      } else if (closing.has(byte) && commas.length > 1) {
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
  }

  #cell(bytes: Buffer, entries: Int32Array, i: number, path: number): void {
    const column = this.#commas.at(-1) ?? 0;
    const row = this.#containers.at(-1) ?? 0;
    if (this.#columns.length > 0 && (this.#columnsOf < 0 || this.#columnsOf === path)) {
      this.#full = true;
      this.#name(entries, i, column);
      return;
    }
    if (this.#decided.has(path) || column >= maxColumns) return;
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
    this.#decided.add(entries[first.at + 2]!);
    const path = entries[first.at + 2]!;
    const rows = new Map<number, string[]>();
    for (const { row, column, text } of head) {
      const cells = rows.get(row) ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = text;
      rows.set(row, cells);
    }
    if (rows.size < 2 || !hasHeader([...rows.values()])) return;
    this.#columns = rows.get(first.row) ?? [];
    this.#full = true;
    this.#columnsOf = path;
    for (const { at, row, column } of head) if (row > first.row) this.#name(entries, at, column);
  }
}
