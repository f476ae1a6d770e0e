import type { BlockBuilder } from '../core/block-builder.ts';
import { isHeaderRow } from './csv-header.ts';

const maxColumns = 256;
const maxHeader = 128;

/** Tables in running text: cells below a first row that names the columns are fields of their own. Tables within tables are text of their cell. */
export class FlowTable {
  readonly #builder: BlockBuilder;
  #depth = 0;
  #row = 0;
  #column = -1;
  /** Texts of the first row's cells. */
  #header: string[] = [];
  #columns: readonly number[] | null = null;

  constructor(builder: BlockBuilder) {
    this.#builder = builder;
  }

  begin(): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    this.#row = 0;
    this.#header = [];
    this.#columns = null;
  }

  end(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth === 0) this.#leave();
  }

  row(): void {
    if (this.#depth !== 1) return;
    this.#row += 1;
    this.#column = -1;
  }

  cell(): void {
    if (this.#depth !== 1) return;
    this.#column += 1;
    if (this.#columns !== null) this.#builder.within(this.#columns[this.#column] ?? -1);
    else if (this.#row === 1 && this.#column < maxColumns) this.#header[this.#column] = '';
  }

  text(text: string): void {
    const said = this.#depth === 1 && this.#row === 1 ? this.#header[this.#column] : undefined;
    if (said !== undefined && said.length < maxHeader) this.#header[this.#column] = said + text;
  }

  endCell(): void {
    if (this.#depth === 1) this.#leave();
  }

  endRow(): void {
    if (this.#depth !== 1 || this.#row !== 1 || !isHeaderRow(this.#header)) return;
    const { names } = this.#builder;
    this.#columns = this.#header.map((text) => {
      const name = text.trim();
      const known = names.indexOf(name);
      return known >= 0 ? known : names.length < maxColumns * 4 ? names.push(name) - 1 : -1;
    });
  }

  #leave(): void {
    if (this.#columns !== null) this.#builder.within(-1);
  }
}
