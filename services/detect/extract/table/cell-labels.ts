import { fieldWidth } from '../contract.ts';
import { labelledName, longestLabel, withLabel } from '../json/sibling-label.ts';
import { isHeaderRow, isLabel, isName } from './csv-header.ts';
import type { TableShape } from './table-shape.ts';

/** Names that cells have beside those of their columns stand at `column + n * maxColumns`, so that they tell the column. */
export const maxColumns = 256;
const maxNames = 128;

interface Cell {
  readonly column: number;
  readonly text: string;
}

/** The names of cells by their rows: in forms the label beside or above; in tables that of a header which comes later than the first. */
export class CellLabels {
  readonly #names: string[];
  readonly #isForm: boolean;
  readonly #indexOf = new Map<string, number>();
  readonly #count: number[] = [];
  #above = new Map<number, string>();
  /** Of the header in force, when it is not the first. */
  #columns: ReadonlyMap<number, number> | null = null;
  #lastRow: number;
  #lastCells = 2;

  /** `headerRow`: the number of the row that names the columns. */
  constructor(names: string[], shape: TableShape, headerRow: number) {
    this.#names = names;
    this.#isForm = shape.isForm;
    this.#lastRow = headerRow;
  }

  /** Whether `row` must be looked at: most rows of tables need not. */
  wants(row: number, cells: number): boolean {
    if (this.#isForm) return true;
    if (row <= this.#lastRow) return false;
    if (this.#columns !== null || this.#begins(row)) return true;
    this.#next(row, cells);
    return false;
  }

  /** The names of the cells of a row that is to be looked at. */
  row(cells: readonly Cell[], row: number): readonly number[] {
    if (this.#isForm) return this.#form(cells);
    const begins = this.#begins(row) && isHeaderRow(cells.map(({ text }) => text));
    this.#next(row, cells.length);
    if (begins) {
      this.#columns = new Map(cells.map(({ column, text }) => [column, this.#named(column, text)]));
      return cells.map(() => -1);
    }
    return cells.map(({ column }) => this.#columns?.get(column) ?? column);
  }

  /** Names fields of whole rows in the first `length` numbers of `entries`. */
  apply(bytes: Buffer, entries: Int32Array, length: number): void {
    for (let i = 0; i < length; ) {
      const row = entries[i + 3]!;
      let end = i;
      while (end < length && entries[end + 3] === row) end += fieldWidth;
      const count = (end - i) / fieldWidth;
      if (this.wants(row, count)) {
        const cells = Array.from({ length: count }, (_, k) => cellAt(bytes, entries, i + k * fieldWidth));
        this.row(cells, row).forEach((index, k) => {
          entries[i + k * fieldWidth + 2] = index;
        });
      }
      i = end;
    }
  }

  #next(row: number, cells: number): void {
    this.#lastRow = row;
    this.#lastCells = cells;
  }

  /** Behind a gap or a title another table may begin. */
  #begins(row: number): boolean {
    return row > this.#lastRow + 1 || this.#lastCells === 1;
  }

  #form(cells: readonly Cell[]): readonly number[] {
    const above = this.#above;
    this.#above = new Map();
    let beside = '';
    return cells.map(({ column, text }, i) => {
      const over = above.get(column) ?? '';
      const label = isLabel(text);
      if (label || (i === 0 && over === '' && cells.length > 1 && isName(text))) {
        beside = text;
        if (label) this.#above.set(column, text);
        return -1;
      }
      const name = beside === '' ? over : beside;
      return name === '' ? column : this.#named(column, name);
    });
  }

  #named(column: number, text: string): number {
    const label = withLabel('', text.trim().replace(/\s*:$/, ''));
    if (label === '' || label.length > longestLabel || column >= maxColumns) return column;
    const key = `${column} ${label}`;
    const known = this.#indexOf.get(key);
    if (known !== undefined) return known;
    const count = (this.#count[column] ?? 0) + 1;
    if (count > maxNames) return column;
    this.#count[column] = count;
    const index = column + count * maxColumns;
    while (this.#names.length <= index) this.#names.push('');
    this.#names[index] = labelledName('', label);
    this.#indexOf.set(key, index);
    return index;
  }
}

function cellAt(bytes: Buffer, entries: Int32Array, i: number): Cell {
  const [start, end] = [entries[i]!, entries[i + 1]!];
  return { column: entries[i + 2]!, text: end - start > 2 * longestLabel ? '' : bytes.toString('utf8', start, end) };
}
