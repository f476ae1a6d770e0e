import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { FieldIndex } from '../core/field-index.ts';
import type { Place } from '../core/format.ts';
import { NameList } from '../core/name-list.ts';
import { Window } from '../core/window.ts';
import { labelAt, labelledName } from '../json/sibling-label.ts';
import { labelColumns } from '../table/labelled-values.ts';
import { type LineIndexer, lineBlocks } from './line-blocks.ts';
import { rulerWidth } from './sniff-text-tables.ts';

const newline = 10;
const bar = 124;
/** Longer lines are rows of no table, bytes. */
const maxLine = 16 * 1024;

/** Finds the cells of tables in text, each under the header of its column. What stands around a table is one field without a name. */
class TextTables implements LineIndexer {
  readonly fields = new FieldIndex();
  readonly #list = new NameList();
  readonly names = this.#list.names;
  /** Cells of the line before. */
  #header: readonly string[] = [];
  /** Names of the columns of the table in work; null outside of one. */
  #columns: readonly number[] | null = null;
  /** Of the table in work, which columns hold names and values of settings. */
  #labelled: ReturnType<typeof labelColumns> = null;
  /** Where the text that no table holds began. */
  #textStart = 0;

  scan(bytes: Buffer, from: number, to: number, force: boolean): number {
    this.fields.clear();
    this.#textStart = from;
    let at = from;
    while (at < to) {
      const found = bytes.indexOf(newline, at);
      const end = found < 0 || found >= to ? to : found;
      if (end === to && !force) break;
      this.#line(bytes, at, end);
      at = Math.min(to, end + 1);
    }
    if (this.#columns === null) this.#text(at);
    return at;
  }

  unescape(): void {}

  #text(end: number): void {
    if (end > this.#textStart) this.fields.add(this.#textStart, end, -1, 0);
  }

  #line(bytes: Buffer, from: number, to: number): void {
    const line = to - from > maxLine ? '' : bytes.toString('latin1', from, to);
    if (this.#columns === null) {
      const width = rulerWidth(line);
      if (width > 0 && width === this.#header.length) {
        this.#columns = this.#header.map((name) => this.#list.indexOf(name));
        this.#labelled = labelColumns(this.#header);
        this.#text(from);
        return;
      }
      this.#header = line.includes('|')
        ? cellsOf(bytes, from, to).map(({ start, end }) => bytes.toString('utf8', start, end))
        : [];
      return;
    }
    if (line.includes('|')) {
      const cells = cellsOf(bytes, from, to);
      cells.forEach(({ start, end }, i) => {
        if (end > start) this.fields.add(start, end, this.#nameOf(bytes, cells, i), 0);
      });
      return;
    }
    this.#header = [];
    this.#columns = null;
    this.#textStart = from;
  }

  /** The name of the cell in column `i`: that of its column, and the setting that the row is about. */
  #nameOf(bytes: Buffer, cells: readonly Cell[], i: number): number {
    const column = this.#columns?.[i] ?? -1;
    const cell = i === this.#labelled?.value ? cells[this.#labelled.label] : undefined;
    const label = cell === undefined ? '' : labelAt(bytes, cell.start, cell.end);
    return label === '' ? column : this.#list.indexOf(labelledName(this.#header[i] ?? '', label));
  }
}

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** What stands between bars, without blanks, code marks and asterisks around it. */
function cellsOf(bytes: Buffer, from: number, to: number): readonly Cell[] {
  const around = (byte: number | undefined): boolean =>
    byte !== undefined && (byte <= 32 || byte === 96 || byte === 42);
  const cells: Cell[] = [];
  let start = from;
  while (start < to && bytes[start]! <= 32) start += 1;
  if (bytes[start] === bar) start += 1;
  let stop = to;
  while (stop > start && bytes[stop - 1]! <= 32) stop -= 1;
  if (stop > start && bytes[stop - 1] === bar) stop -= 1;
  for (let at = start; at <= stop; at++) {
    if (at < stop && (bytes[at] !== bar || bytes[at - 1] === 92)) continue;
    let end = at;
    while (start < end && around(bytes[start])) start += 1;
    while (end > start && around(bytes[end - 1])) end -= 1;
    cells.push({ start, end });
    start = at + 1;
  }
  return cells;
}

/** Text with tables drawn in it: the file's own text, cells of tables as fields. Input is UTF-8. */
export async function* readTextTables(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  yield* lineBlocks(new Window(input), place, place.session.nextDocumentId(), new TextTables());
  return null;
}
