import { FieldIndex } from '../core/field-index.ts';
import type { CsvDialect } from './csv-dialect.ts';

const quote = 34;
const backslash = 92;
const lineFeed = 10;
const carriageReturn = 13;

/** How `CsvIndexer.scan` treats its bytes. */
export interface CsvScan {
  /** The end of the bytes closes the last row. */
  readonly final: boolean;
  /** Quotes of the first row are common characters. */
  readonly literalRow: boolean;
  /** Ends inside the first row, at its last border between cells: for rows longer than the window. */
  readonly partial: boolean;
}

/**
 * Finds cells in bytes. Rows are counted from 1, columns from 0; empty cells are left out. A cell's span leaves its quotes out.
 * The scan needs one writable byte behind the end, for a sentinel.
 */
export class CsvIndexer {
  readonly fields = new FieldIndex();
  /** The row that comes next, or that is being read when `column` is over 0. */
  row = 1;
  column = 0;
  /** True once a quote was never closed and was read as a common character. */
  malformed = false;
  /** Numbers in `fields` that belong to what the last scan consumed. */
  wholeLength = 0;
  readonly #escaped: number[] = [];
  readonly #delimiter: number;
  readonly #escape: number;
  #cellEnd = 0;
  #hadEscape = false;

  constructor(dialect: CsvDialect) {
    this.#delimiter = dialect.delimiter;
    this.#escape = dialect.backslash ? backslash : quote;
  }

  /** Reads rows of `bytes[from, to)`; the result is where the first row starts that is not whole. */
  scan(bytes: Buffer, from: number, to: number, how: CsvScan): number {
    this.fields.clear();
    this.#escaped.length = 0;
    this.wholeLength = 0;
    const sentinel = bytes[to]!;
    bytes[to] = lineFeed;
    const end = this.#scan(bytes, from, to, how);
    bytes[to] = sentinel;
    return end;
  }

  #scan(bytes: Buffer, from: number, to: number, how: CsvScan): number {
    const { fields } = this;
    const { final } = how;
    const delimiter = this.#delimiter;
    let literal = how.literalRow;
    let at = from;
    let wholeEnd = from;
    let { row, column } = this;
    while (at < to) {
      let start = at;
      if (bytes[at] === quote && !literal) {
        at = this.#quotedCell(bytes, at, to, final);
        if (at < 0) {
          if (!final) return wholeEnd;
          this.malformed = true;
          literal = true;
          at = start;
          continue;
        }
        start += 1;
        if (this.#hadEscape && (final || at < to)) this.#escaped.push(fields.length);
      } else {
        let byte = bytes[at]!;
        while (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn) byte = bytes[++at]!;
        this.#cellEnd = at;
      }
      // Whether the cell or a line end of two bytes goes on is not known.
      if (!final && (at >= to || (bytes[at] === carriageReturn && at + 1 === to))) return wholeEnd;
      if (this.#cellEnd > start) fields.add(start, this.#cellEnd, column, row);
      if (at >= to) break;
      const stop = bytes[at]!;
      at += stop === carriageReturn && at + 1 < to && bytes[at + 1] === lineFeed ? 2 : 1;
      if (stop === delimiter) {
        column += 1;
        if (!how.partial) continue;
      } else {
        row += 1;
        column = 0;
        literal = false;
      }
      wholeEnd = at;
      this.row = row;
      this.column = column;
      this.wholeLength = fields.length;
      if (how.partial && stop !== delimiter) return wholeEnd;
    }
    if (final && wholeEnd < to) {
      this.row = row + 1;
      this.column = 0;
      this.wholeLength = fields.length;
      return to;
    }
    return wholeEnd;
  }

  /** From the opening quote at `at` to the border behind the cell; negative when its closing quote is not there. */
  #quotedCell(bytes: Buffer, at: number, to: number, final: boolean): number {
    const escapeByte = this.#escape;
    this.#hadEscape = false;
    let scan = at + 1;
    for (;;) {
      while (scan < to && bytes[scan] !== quote && bytes[scan] !== escapeByte) scan += 1;
      if (scan >= to || (scan + 1 >= to && !final)) return -1;
      if (bytes[scan] === quote && (scan + 1 >= to || bytes[scan + 1] !== quote)) break;
      this.#hadEscape = true;
      scan += 2;
    }
    this.#cellEnd = scan;
    let border = scan + 1;
    const delimiter = this.#delimiter;
    while (border < to) {
      const byte = bytes[border]!;
      if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
      // Text behind the closing quote belongs to the cell.
      border += 1;
      this.#cellEnd = border;
    }
    return border;
  }

  /** Resolves escaped quotes of the consumed cells in place: the text gets shorter, blanks fill the gap behind the cell. */
  unescape(bytes: Buffer): void {
    const { entries } = this.fields;
    for (const position of this.#escaped) {
      if (position >= this.wholeLength) return;
      const end = entries[position + 1]!;
      let to = entries[position]!;
      for (let at = to; at < end; at++) {
        const byte = bytes[at]!;
        if (at + 1 < end && (byte === this.#escape || byte === quote) && (byte !== quote || bytes[at + 1] === quote))
          at += 1;
        bytes[to++] = bytes[at]!;
      }
      entries[position + 1] = to;
      bytes.fill(32, to, end);
    }
  }
}
