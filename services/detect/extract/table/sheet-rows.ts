import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { CellLabels, maxColumns as maxNamed } from './cell-labels.ts';
import { namesOfIslands, shapeOf } from './table-shape.ts';
import { tellParts } from './telling-names.ts';

/** Cells of one row that hold text: column from 0, and the text. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (readonly [column: number, text: string])[];
}

const headerRows = 100;
const maxColumns = 16_384;

/** Turns rows of a sheet into blocks; the first row with text names the columns when it looks like a header. */
export class SheetRows {
  readonly #builder: BlockBuilder;
  readonly #sheet: string;
  #first: SheetRow[] | null = [];
  #headerRow = 0;
  #labels: CellLabels | null = null;

  constructor(place: Place, documentId: number, sheet: string) {
    this.#sheet = sheet;
    this.#builder = new BlockBuilder(place, documentId, { kind: 'CELLS', sheet: this.#sheet }, []);
  }

  add(row: SheetRow): void {
    if (row.cells.length === 0) return;
    if (this.#first === null) {
      this.#write(row);
      return;
    }
    this.#first.push(row);
    if (this.#first.length >= headerRows) this.#decide();
  }

  full(): Generator<Block> {
    return this.#builder.full();
  }

  rest(): Generator<Block> {
    this.#decide();
    return this.#builder.rest();
  }

  #decide(): void {
    const rows = this.#first ?? [];
    this.#first = null;
    const width =
      1 + Math.min(maxColumns, Math.max(0, ...rows.flatMap(({ cells }) => cells.map(([column]) => column))));
    const tables = rows.map(({ cells }) => {
      const texts = Array.from({ length: width }, () => '');
      for (const [column, text] of cells) if (column < width) texts[column] = text.slice(0, 200);
      return texts;
    });
    let shape = shapeOf(tables, rows.length < headerRows);
    const islands = shape.header < 0 && !shape.isForm ? namesOfIslands(tables) : null;
    if (islands !== null) shape = { header: islands.header, isForm: false };
    this.#headerRow = rows[shape.header]?.number ?? 0;
    for (const text of islands?.names ?? tables[shape.header] ?? []) this.#builder.names.push(text.trim());
    if (width <= maxNamed) this.#labels = new CellLabels(this.#builder.names, shape, this.#headerRow);
    tellParts(this.#builder.names);
    for (const row of rows) this.#write(row);
  }

  #write({ number, cells }: SheetRow): void {
    const named =
      this.#labels?.wants(number, cells.length) === true
        ? this.#labels.row(
            cells.map(([column, text]) => ({ column, text })),
            number,
          )
        : null;
    cells.forEach(([column, text], i) => {
      this.#builder.value(text, named?.[i] ?? (number <= this.#headerRow ? -1 : column), number);
    });
    this.#builder.endRow();
  }
}
