import type { SqlTables } from './sql-tables.ts';

const maxColumns = 4096;
const notColumns =
  /^(?:primary|key|unique|constraint|foreign|check|index|fulltext|spatial|exclude|like|period|partition)$/i;
const starts = /^(?:insert|replace|create|copy)$/i;

/** What the tokens so far make of the statement that is being read. */
export class SqlStatement {
  /** `values`: its values follow; `copy`: rows follow behind the line end; `other`: nothing that holds data. */
  kind: 'none' | 'other' | 'insert' | 'create' | 'copy' | 'values' = 'none';
  depth = 0;
  columns: number[] = [];
  column = 0;
  row = -1;
  /** True when the rows of COPY are no tab-separated text. */
  otherRows = false;
  readonly #tables: SqlTables;
  #table = '';
  #listed: string[] = [];
  #isTable = false;
  #expectsColumn = false;

  constructor(tables: SqlTables) {
    this.#tables = tables;
  }

  /** A bare word or a quoted name. */
  word(text: string, quoted: boolean, lineStart: boolean): void {
    if (!quoted && this.depth === 0 && (lineStart || this.kind === 'none') && starts.test(text)) this.#start(text);
    else if (this.kind === 'none') this.kind = 'other';
    else if (this.kind === 'insert') this.#insertWord(text, quoted);
    else if (this.kind === 'create') this.#createWord(text, quoted);
    else if (this.kind === 'copy') this.#copyWord(text, quoted);
  }

  /** A character that is no part of a word; `true` when a COPY ends here and its rows follow. */
  mark(byte: number): boolean {
    if (byte === 59 && (this.kind !== 'values' || this.depth === 0)) {
      const rows = this.kind === 'copy' && this.#isTable;
      if (rows) this.columns = this.#tables.columns(this.#table, this.#listed);
      this.kind = 'none';
      this.depth = 0;
      return rows;
    }
    if (byte === 40 || byte === 91) this.#open();
    else if ((byte === 41 || byte === 93) && this.depth > 0) this.#close();
    else if (byte === 44 && this.depth === 1) {
      this.column += 1;
      this.#expectsColumn = true;
    }
    return false;
  }

  #start(text: string): void {
    this.kind = text.length === 4 ? 'copy' : /^create$/i.test(text) ? 'create' : 'insert';
    this.depth = 0;
    this.#table = '';
    this.#listed = [];
    this.#isTable = false;
    this.otherRows = false;
  }

  #insertWord(text: string, quoted: boolean): void {
    if (!quoted && this.depth === 0 && /^values?$/i.test(text)) {
      this.kind = 'values';
      this.columns = this.#tables.columns(this.#table, this.#listed);
    } else if (!quoted && this.depth === 0 && /^(?:select|with|set)$/i.test(text)) this.kind = 'other';
    else if (this.depth === 1) this.#list(text);
    else if (this.depth === 0 && this.#listed.length === 0) this.#table = lastPart(text, quoted);
  }

  #createWord(text: string, quoted: boolean): void {
    if (this.depth === 0) {
      if (!quoted && /^table$/i.test(text)) this.#isTable = true;
      else if (this.#isTable) this.#table = lastPart(text, quoted);
    } else if (this.depth === 1 && this.#expectsColumn) {
      this.#expectsColumn = false;
      if (quoted || !notColumns.test(text)) this.#list(text);
    }
  }

  #copyWord(text: string, quoted: boolean): void {
    if (this.depth === 1 && !this.#isTable) this.#list(text);
    else if (!quoted && /^stdin$/i.test(text)) this.#isTable = true;
    else if (!quoted && /^(?:with|csv|delimiter|format|binary)$/i.test(text)) this.otherRows = true;
    else if (this.depth === 0 && this.#listed.length === 0 && !/^from$/i.test(text))
      this.#table = lastPart(text, quoted);
  }

  #list(text: string): void {
    if (this.#listed.length < maxColumns) this.#listed.push(text);
  }

  #open(): void {
    this.depth += 1;
    if (this.depth !== 1) return;
    this.column = 0;
    this.#expectsColumn = true;
    if (this.kind === 'values') this.row += 1;
    else if (this.kind === 'create' && !this.#isTable) this.kind = 'other';
  }

  #close(): void {
    this.depth -= 1;
    if (this.depth > 0 || this.kind !== 'create') return;
    if (this.#listed.length > 0) this.#tables.declare(this.#table, this.#listed);
    this.kind = 'other';
  }
}

/** `public.users` is the table `users`. */
function lastPart(text: string, quoted: boolean): string {
  return quoted ? text : text.slice(text.lastIndexOf('.') + 1);
}
