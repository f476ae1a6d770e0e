import { FieldIndex } from '../core/field-index.ts';
import type { LineIndexer } from '../text/line-blocks.ts';
import { commentEnd, quotedEnd, resolve, runEnd, tokenAt } from './sql-scanner.ts';
import { SqlStatement } from './sql-statement.ts';
import { SqlTables } from './sql-tables.ts';

const newline = 10;
const doubleQuote = 34;
const comma = 44;
const maxNameLength = 128;
const maxQuotedNameBytes = 1024;

interface Escaped {
  readonly position: number;
  readonly quote: number;
  readonly backslashes: boolean;
}

/** Values of INSERT, of MERGE and of COPY … FROM stdin, under the names of their columns. */
export class SqlIndexer implements LineIndexer {
  readonly fields = new FieldIndex();
  readonly #tables = new SqlTables();
  readonly names = this.#tables.names;
  readonly #statement = new SqlStatement(this.#tables);
  #escaped: Escaped[] = [];
  /** The quote of a value that the last block cut, 0 when none is open. */
  #quote = 0;
  /** Backslashes escape: MySQL, and E'' of PostgreSQL; null while nothing tells. */
  #mysql: boolean | null = null;
  #backslashes = false;
  #rows: 'none' | 'next' | 'here' = 'none';
  #copyColumn = 0;
  /** Cells of the row of COPY that names the columns. */
  #headed: string[] = [];
  /** Fields, as positions and columns, whose columns are named behind them. */
  #nameless: number[] = [];
  #lineStart = true;
  #word = '';

  /** True when a value is open: at the end of the file its quote is missing. */
  get open(): boolean {
    return this.#quote !== 0 || this.#rows === 'here';
  }

  scan(bytes: Buffer, from: number, to: number, force: boolean): number {
    this.fields.clear();
    this.#escaped = [];
    this.#nameless = [];
    let at = from;
    while (at < to) {
      const end = this.#rows === 'here' ? this.#copyLine(bytes, at, to, force) : this.#token(bytes, at, to, force);
      if (end < 0) return at;
      at = end;
    }
    return at;
  }

  unescape(bytes: Buffer): void {
    const { entries } = this.fields;
    for (const { position, quote, backslashes } of this.#escaped)
      entries[position + 1] = resolve(bytes, entries[position]!, entries[position + 1]!, quote, backslashes);
  }

  /** Reads one token; negative when its end is not there. */
  #token(bytes: Buffer, at: number, to: number, force: boolean): number {
    if (this.#quote !== 0) return this.#string(bytes, at, to, force);
    const statement = this.#statement;
    if (at + 1 === to && !force && (bytes[at] === 45 || bytes[at] === 47)) return -1;
    const token = tokenAt(bytes, at, to, statement.kind !== 'values' && statement.kind !== 'other');
    if (token === 'space') return this.#space(bytes, at, to);
    const lineStart = this.#lineStart;
    this.#lineStart = false;
    const end = this.#other(bytes, at, to, force, token, lineStart);
    if (end < 0) this.#lineStart = lineStart;
    return end;
  }

  #other(bytes: Buffer, at: number, to: number, force: boolean, token: string, lineStart: boolean): number {
    const statement = this.#statement;
    if (token === 'comment') {
      const end = commentEnd(bytes, at, to);
      if (end < 0 && !force) return -1;
      if (this.#mysql === null && /MySQL|MariaDB/.test(bytes.toString('latin1', at, Math.min(to, at + 100))))
        this.#mysql = true;
      return end < 0 ? to : end;
    }
    if (token === 'mark') {
      if (statement.mark(bytes[at]!)) this.#rows = 'next';
      if (statement.named) this.#nameBefore();
      return at + 1;
    }
    const isValue = statement.kind === 'values' && statement.depth > 0;
    if (token === 'word') {
      const end = runEnd(bytes, at, to, 'word');
      if (end === to && !force) return -1;
      this.#word = bytes.toString('utf8', at, Math.min(end, at + maxNameLength));
      if (this.#word === 'PRAGMA') this.#mysql ??= false;
      if (!isValue) statement.word(this.#word, false, lineStart);
      else if (/^[-+.]?\d/.test(this.#word)) this.#add(bytes, at, end);
      return end;
    }
    if (token === 'string' || isValue) {
      this.#backslashes = this.#mysql === true || (at > 0 && (bytes[at - 1]! | 32) === 101 && /^e$/i.test(this.#word));
      this.#quote = bytes[at]!;
      const end = this.#string(bytes, at + 1, to, force);
      if (end < 0) this.#quote = 0;
      return end;
    }
    return this.#name(bytes, at, to, force);
  }

  #space(bytes: Buffer, at: number, to: number): number {
    const lineEnd = bytes.indexOf(newline, at);
    const end = runEnd(bytes, at, to, 'space');
    if (lineEnd < 0 || lineEnd >= end) return end;
    this.#lineStart = true;
    if (this.#rows === 'none') return end;
    this.#rows = 'here';
    this.#copyColumn = 0;
    this.#statement.row += 1;
    return lineEnd + 1;
  }

  /** The inside of a string, or what the last block left of it, from `inner` on. */
  #string(bytes: Buffer, inner: number, to: number, force: boolean): number {
    const { kind, depth } = this.#statement;
    const isValue = kind === 'values' && depth > 0;
    const {
      close,
      escaped,
      end: searched,
    } = quotedEnd(bytes, inner, to, {
      quote: this.#quote,
      backslashes: this.#backslashes,
      final: force,
      inLine: !isValue,
    });
    // Nothing is read of it; a quote that stands alone must not swallow the statements behind its line.
    if (!isValue && close < 0 && searched < to) return this.#closeAt(searched);
    if (close < 0 && !force) return -1;
    const end = close < 0 ? to : close;
    if (isValue && end > inner) {
      if (escaped)
        this.#escaped.push({ position: this.fields.length, quote: this.#quote, backslashes: this.#backslashes });
      this.#add(bytes, inner, end);
    }
    return close < 0 ? to : this.#closeAt(close + 1);
  }

  #closeAt(end: number): number {
    this.#quote = 0;
    return end;
  }

  #name(bytes: Buffer, at: number, to: number, force: boolean): number {
    const opening = bytes[at]!;
    if (opening === 96 && this.#mysql === null) this.#mysql = true;
    const quote = opening === 91 ? 93 : opening;
    const limit = Math.min(to, at + maxQuotedNameBytes);
    const { close, end } = quotedEnd(bytes, at + 1, limit, { quote, backslashes: false, final: force, inLine: true });
    if (close < 0) return force || end < to ? at + 1 : -1;
    this.#statement.word(bytes.toString('utf8', at + 1, Math.min(close, at + 1 + maxNameLength)), true, false);
    return close + 1;
  }

  /** One cell of COPY's text or CSV format, or the line that ends the rows. */
  #copyLine(bytes: Buffer, at: number, to: number, force: boolean): number {
    const statement = this.#statement;
    const { delimiter } = statement;
    const quoted = delimiter === comma && bytes[at] === doubleQuote;
    let end = at;
    let escaped = false;
    let inside = quoted;
    if (quoted) end += 1;
    while (end < to && (inside || (bytes[end] !== newline && bytes[end] !== delimiter))) {
      if (quoted && bytes[end] === doubleQuote) inside = !inside;
      escaped ||= bytes[end] === 92;
      end += 1;
    }
    if (end === to && !force) return -1;
    const cell = end - at <= 3 ? bytes.toString('latin1', at, end).trimEnd() : '';
    if (this.#copyColumn === 0 && cell === '\\.') {
      this.#rows = 'none';
      return end;
    }
    let textEnd = end > at && bytes[end - 1] === 13 && bytes[end] === newline ? end - 1 : end;
    if (quoted && textEnd > at + 1 && bytes[textEnd - 1] === doubleQuote) textEnd -= 1;
    const start = quoted ? at + 1 : at;
    if (statement.header) this.#headed.push(bytes.toString('utf8', start, Math.min(textEnd, start + maxNameLength)));
    else if (textEnd > start && cell !== '\\N' && !statement.otherRows) {
      if (escaped && delimiter !== comma)
        this.#escaped.push({ position: this.fields.length, quote: 0, backslashes: true });
      const { columns, row } = statement;
      this.fields.add(
        start,
        textEnd,
        this.#tables.nameOf(columns[this.#copyColumn] ?? -1, bytes, start, textEnd, row),
        row,
      );
    }
    if (end === to) return to;
    const isRowEnd = bytes[end] === newline;
    this.#copyColumn = isRowEnd ? 0 : this.#copyColumn + 1;
    if (isRowEnd) this.#rowEnd();
    return end + 1;
  }

  #rowEnd(): void {
    const statement = this.#statement;
    if (statement.header) {
      statement.headed(this.#headed);
      this.#headed = [];
    } else statement.row += 1;
  }

  /** Names the values of the statement that were given out in no block yet. */
  #nameBefore(): void {
    const { columns } = this.#statement;
    const { entries } = this.fields;
    for (let i = 0; i < this.#nameless.length; i += 2)
      entries[this.#nameless[i]! + 2] = columns[this.#nameless[i + 1]!] ?? -1;
    this.#nameless = [];
    this.#statement.named = false;
  }

  #add(bytes: Buffer, start: number, end: number): void {
    const { columns, column, row, nameless } = this.#statement;
    if (nameless) this.#nameless.push(this.fields.length, column);
    this.fields.add(start, end, this.#tables.nameOf(columns[column] ?? -1, bytes, start, end, row), row);
  }
}
