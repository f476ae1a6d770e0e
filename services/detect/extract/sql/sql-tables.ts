import { labelAt, labelledName } from '../json/sibling-label.ts';
import { labelColumns } from '../table/labelled-values.ts';

const maxTables = 10_000;
const maxNames = 65_536;

/** Column names by table, as CREATE TABLE, INSERT and COPY tell them; each column of each table has an index of its own. */
export class SqlTables {
  readonly names: string[] = [];
  readonly #declared = new Map<string, readonly string[]>();
  readonly #indexes = new Map<string, number>();
  /** Indexes of columns that hold names and values of settings. */
  readonly #labels = new Set<number>();
  readonly #values = new Set<number>();
  #label = '';
  #labelRow = -1;

  declare(table: string, columns: readonly string[]): void {
    if (this.#declared.size < maxTables) this.#declared.set(table.toLowerCase(), columns);
  }

  /** Indexes of the columns that a statement lists, or of those declared when it lists none. */
  columns(table: string, listed: readonly string[]): number[] {
    const key = table.toLowerCase();
    const columns = listed.length > 0 ? listed : (this.#declared.get(key) ?? []);
    const indexes = columns.map((column) => this.#index(`${key}\n${column}`, column));
    const labelled = labelColumns(columns);
    if (labelled !== null) {
      this.#labels.add(indexes[labelled.label]!);
      this.#values.add(indexes[labelled.value]!);
    }
    return indexes;
  }

  /** The index for the cell `bytes[start, end)` of the column `index`: a value is named by the setting that its row is about. */
  nameOf(index: number, bytes: Buffer, start: number, end: number, row: number): number {
    if (this.#labels.has(index)) {
      this.#label = labelAt(bytes, start, end);
      this.#labelRow = row;
    }
    if (!this.#values.has(index) || this.#labelRow !== row || this.#label === '') return index;
    const name = labelledName(this.names[index]!, this.#label);
    const labelled = this.#index(`\n${name}`, name);
    return labelled < 0 ? index : labelled;
  }

  #index(key: string, column: string): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    if (this.names.length >= maxNames) return -1;
    const index = this.names.push(column) - 1;
    this.#indexes.set(key, index);
    return index;
  }
}
