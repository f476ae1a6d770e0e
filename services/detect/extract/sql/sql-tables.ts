const maxTables = 10_000;
const maxNames = 65_536;

/** Column names by table, as CREATE TABLE, INSERT and COPY tell them; each column of each table has an index of its own. */
export class SqlTables {
  readonly names: string[] = [];
  readonly #declared = new Map<string, readonly string[]>();
  readonly #indexes = new Map<string, number>();

  declare(table: string, columns: readonly string[]): void {
    if (this.#declared.size < maxTables) this.#declared.set(table.toLowerCase(), columns);
  }

  /** Indexes of the columns that a statement lists, or of those declared when it lists none. */
  columns(table: string, listed: readonly string[]): number[] {
    const key = table.toLowerCase();
    const columns = listed.length > 0 ? listed : (this.#declared.get(key) ?? []);
    return columns.map((column) => this.#index(`${key}\n${column}`, column));
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
