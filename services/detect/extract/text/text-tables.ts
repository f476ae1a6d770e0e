import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { FieldIndex } from '../core/field-index.ts';
import type { Place } from '../core/format.ts';
import { NameList } from '../core/name-list.ts';
import { Window } from '../core/window.ts';
import { labelAt, labelledName } from '../json/sibling-label.ts';
import { labelColumns } from '../table/labelled-values.ts';
import { type DrawnColumns, drawnColumns, rowOf } from './drawn-columns.ts';
import { type LineIndexer, lineBlocks } from './line-blocks.ts';
import { isFence, rulerWidth } from './sniff-text-tables.ts';
import { wikiCells } from './wiki-table.ts';

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
  /** Of a table in work whose columns blanks set apart. */
  #drawn: DrawnColumns | null = null;
  /** Inside of a table of MediaWiki: the next cell's place in its row, and whether a row has begun. */
  #wiki: { next: number; hasRows: boolean } | null = null;
  /** Between the fences of a table of AsciiDoc, whose first line of cells is its header. */
  #fenced = false;
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
      const below = this.#below(bytes, at, end, to, force);
      if (below === null) break;
      this.#line(bytes, at, end, below);
      at = Math.min(to, end + 1);
    }
    if (this.#columns === null) this.#text(at);
    return at;
  }

  unescape(): void {}

  #text(end: number): void {
    if (end > this.#textStart) this.fields.add(this.#textStart, end, -1, 0);
  }

  /** The two lines below one that may be a header of columns that blanks set apart; null when they are not read yet. */
  #below(bytes: Buffer, from: number, end: number, to: number, force: boolean): readonly string[] | null {
    const mayBegin = this.#columns === null && end - from < maxLine && hasGap(bytes, from, end);
    if (!mayBegin) return nothing;
    const lines: string[] = [];
    let at = end + 1;
    while (lines.length < 2 && at < to) {
      const found = bytes.indexOf(newline, at);
      const stop = found < 0 || found >= to ? to : found;
      if (stop === to && !force) return stop - from > maxLine ? nothing : null;
      lines.push(stop - at > maxLine ? '' : bytes.toString('utf8', at, stop));
      at = stop + 1;
    }
    return lines.length < 2 && !force ? null : lines;
  }

  #line(bytes: Buffer, from: number, to: number, below: readonly string[]): void {
    const line = to - from > maxLine ? '' : bytes.toString('latin1', from, to);
    if (this.#drawn !== null && this.#drawnRow(bytes, from, to)) return;
    if (this.#wiki !== null && this.#wikiLine(bytes, from, line)) return;
    if (this.#columns === null) {
      if (line.startsWith('{|')) {
        this.#begin([], from);
        this.#wiki = { next: 0, hasRows: false };
        return;
      }
      if (isFence(line)) {
        this.#fenced = true;
        return;
      }
      const isHeader = this.#fenced ? /^\|[^|]+\|/.test(line) : /^\|\|[^|]+\|\|/.test(line);
      if (isHeader) {
        const header = cellsOf(bytes, from, to).filter(({ start, end }) => end > start);
        this.#begin(
          header.map(({ start, end }) => bytes.toString('utf8', start, end)),
          to,
        );
        return;
      }
      const drawn =
        below.length === 0 ? null : drawnColumns(bytes.toString('utf8', from, to), below[0]!, below[1] ?? '');
      if (drawn !== null) {
        this.#begin(
          drawn.columns.map(({ name }) => name),
          to,
        );
        this.#drawn = drawn;
        return;
      }
      const width = rulerWidth(line);
      if (width > 0 && width === this.#header.length) {
        this.#begin(this.#header, from);
        return;
      }
      this.#header = line.includes('|')
        ? cellsOf(bytes, from, to).map(({ start, end }) => bytes.toString('utf8', start, end))
        : [];
      return;
    }
    // reStructuredText has a ruler below each row.
    if (rulerWidth(line) === this.#columns.length || (this.#fenced && line.trim() === '')) return;
    if (line.includes('|') && !isFence(line)) {
      const cells = cellsOf(bytes, from, to);
      cells.forEach(({ start, end }, i) => {
        if (end > start) this.fields.add(start, end, this.#nameOf(bytes, cells, i), 0);
      });
      return;
    }
    this.#end(from);
  }

  #begin(header: readonly string[], from: number): void {
    this.#header = header;
    this.#columns = header.map((name) => this.#list.indexOf(name));
    this.#labelled = labelColumns(header);
    this.#text(from);
  }

  #end(from: number): void {
    this.#header = [];
    this.#columns = null;
    this.#drawn = null;
    this.#wiki = null;
    this.#fenced = false;
    this.#textStart = from;
  }

  /** True for a line that belongs to the table in work. */
  #drawnRow(bytes: Buffer, from: number, to: number): boolean {
    const line = to - from > maxLine ? '' : bytes.toString('utf8', from, to);
    if (this.#drawn!.ruled && /^[\s\-=]+$/.test(line) && line.includes('--')) return true;
    const row = rowOf(line, this.#drawn!);
    if (row === null) {
      this.#end(from);
      return false;
    }
    const at = (unit: number): number => from + Buffer.byteLength(line.slice(0, unit));
    const cells = row.map((piece) => ({ start: at(piece.from), end: at(piece.to) }));
    row.forEach(({ column }, i) => {
      this.fields.add(cells[i]!.start, cells[i]!.end, this.#columns?.[column] ?? -1, 0);
    });
    return true;
  }

  #wikiLine(bytes: Buffer, from: number, line: string): boolean {
    const wiki = this.#wiki!;
    if (line.startsWith('|}')) {
      this.#end(from);
      return false;
    }
    if (/^\|[-+]/.test(line)) {
      wiki.next = 0;
      return true;
    }
    const cells = wikiCells(line);
    for (const { start, end, isHeader } of cells) {
      if (isHeader && !wiki.hasRows) {
        this.#header = [...this.#header, bytes.toString('utf8', from + start, from + end)];
        this.#columns = this.#header.map((name) => this.#list.indexOf(name));
        continue;
      }
      wiki.hasRows = true;
      if (end > start) this.fields.add(from + start, from + end, this.#columns?.[wiki.next] ?? -1, 0);
      wiki.next += 1;
    }
    // What goes on with a cell.
    if (cells.length === 0 && line !== '') this.fields.add(from, from + line.length, -1, 0);
    return true;
  }

  /** The name of the cell in column `i`: that of its column, and the setting that the row is about. */
  #nameOf(bytes: Buffer, cells: readonly Cell[], i: number): number {
    const column = this.#columns?.[i] ?? -1;
    const cell =
      i === this.#labelled?.value
        ? cells[this.#labelled.label]
        : i > 0 && this.#header[0] === ''
          ? // Under a corner that says nothing rows have names.
            cells[0]
          : undefined;
    const label = cell === undefined ? '' : labelAt(bytes, cell.start, cell.end);
    return label === '' ? column : this.#list.indexOf(labelledName(this.#header[i] ?? '', label));
  }
}

const nothing: readonly string[] = [];

/** True for a line that holds two blanks in a row, or a tab, between other characters. */
function hasGap(bytes: Buffer, from: number, to: number): boolean {
  let seen = false;
  for (let at = from; at < to - 1; at++) {
    const byte = bytes[at]!;
    if (byte > 32) seen = true;
    else if (seen && (byte === 9 || (byte === 32 && bytes[at + 1] === 32))) return true;
  }
  return false;
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
