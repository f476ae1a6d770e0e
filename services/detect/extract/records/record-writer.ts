import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { EmbeddedFiles } from './embedded-files.ts';
import { leafText } from './leaf-text.ts';

const maxNames = 65_536;
const maxPathLength = 250;
const maxDepth = 200;

/** Values from this length on count as extracted: a dictionary can repeat them at no cost, characters. */
const countedLength = 1024;

/** Turns values that a parser gives out into blocks of records; leaves are named by their path, as in JSON. */
export class RecordWriter {
  readonly #place: Place;
  readonly #builder: BlockBuilder;
  readonly #names = new Map<string, number>();
  /** Files among the values, to be read behind the records. */
  readonly files: EmbeddedFiles;

  constructor(place: Place) {
    this.#place = place;
    this.files = new EmbeddedFiles(place);
    this.#builder = new BlockBuilder(place, place.session.nextDocumentId(), { kind: 'RECORDS' }, []);
  }

  /** Adds the leaves of `value`, which stands at `path` in record `row`. */
  add(value: unknown, path: string, row: number): void {
    this.#add(value, path, row, 0);
  }

  /** The index of a path, for `addColumn`. */
  column(path: string): number {
    return this.#nameIndex(path);
  }

  /** Adds the leaves of a value of a column; nested arrays all stand under the column itself. */
  addColumn(value: unknown, column: number, row: number): void {
    if (value instanceof Uint8Array) {
      if (value.length >= countedLength) this.#place.session.countExtracted(value.length);
      this.files.add(value, this.#builder, column, row);
    } else if (Array.isArray(value)) {
      for (const item of value) this.addColumn(item, column, row);
    } else {
      const text = leafText(value);
      if (text !== null) this.#builder.value(text, column, row);
      else this.#add(value, this.#builder.names[column] ?? '', row, 1);
    }
  }

  endRow(): void {
    this.#builder.endRow();
  }

  full(): Generator<Block> {
    return this.#builder.full();
  }

  rest(): Generator<Block> {
    return this.#builder.rest();
  }

  #add(value: unknown, path: string, row: number, depth: number): void {
    if (value instanceof Uint8Array) {
      this.addColumn(value, this.#nameIndex(path), row);
      return;
    }
    const text = leafText(value);
    if (text !== null) {
      if (text.length >= countedLength) this.#place.session.countExtracted(text.length);
      this.#builder.value(text, this.#nameIndex(path), row);
      return;
    }
    if (typeof value !== 'object' || value === null || depth >= maxDepth) return;
    if (Array.isArray(value) || ArrayBuffer.isView(value)) {
      if (value instanceof DataView) return;
      const items = Array.isArray(value) ? value : Object.values(value);
      for (const item of items) this.#add(item, `${path}[*]`, row, depth + 1);
      return;
    }
    for (const [key, item] of Object.entries(value))
      this.#add(item, path === '' ? key : `${path}.${key}`, row, depth + 1);
  }

  #nameIndex(path: string): number {
    // Keys of maps in maps make paths of any length.
    const name = path.length > maxPathLength ? path.slice(0, maxPathLength) : path;
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    if (this.#names.size >= maxNames) return -1;
    const index = this.#builder.names.push(name) - 1;
    this.#names.set(name, index);
    return index;
  }
}
