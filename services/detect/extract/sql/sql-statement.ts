import type { SqlTables } from './sql-tables.ts';

const tab = 9;
const comma = 44;
const maxColumns = 4096;
const notColumns =
  /^(?:primary|key|unique|constraint|foreign|check|index|fulltext|spatial|exclude|like|period|partition)$/i;
const starts = /^(?:insert|replace|create|copy|merge)$/i;

/** What the tokens so far make of the statement that is being read. */
export class SqlStatement {
  /**
   * `values`: its values follow; `copy`: rows follow behind the line end; `merge`: values may follow in brackets; `alias`: such values have
   * ended, and what they are called may follow; `other`: nothing that holds data.
   */
  kind: 'none' | 'other' | 'insert' | 'create' | 'copy' | 'merge' | 'values' | 'alias' = 'none';
  depth = 0;
  columns: number[] = [];
  column = 0;
  row = -1;
  /** True when the rows of COPY are no text that cells can be told in; what parts them; whether the first names the columns. */
  otherRows = false;
  delimiter = tab;
  header = false;
  /** True while values are read whose columns are named behind them; `columns` are theirs once `named`. */
  nameless = false;
  named = false;
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
    // Oracle: `INSERT ALL INTO … VALUES (…) INTO … VALUES (…)`.
    else if (!quoted && this.depth === 0 && this.kind === 'values' && /^into$/i.test(text)) this.#start('insert');
    else if (this.kind === 'none') this.kind = 'other';
    else if (this.kind === 'insert') this.#insertWord(text, quoted);
    else if (this.kind === 'create') this.#createWord(text, quoted);
    else if (this.kind === 'copy') this.#copyWord(text, quoted);
    else if (this.kind === 'merge') this.#mergeWord(text, quoted);
    else if (this.kind === 'alias') this.#aliasWord(text, quoted);
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
    else if (byte === 41 && this.nameless && this.kind === 'values') {
      this.kind = 'alias';
      this.#listed = [];
    } else if (byte === 44 && this.depth === 1) {
      this.column += 1;
      this.#expectsColumn = true;
    }
    return false;
  }

  #start(text: string): void {
    const start = text.toLowerCase();
    this.kind = start === 'copy' || start === 'create' || start === 'merge' ? start : 'insert';
    this.depth = 0;
    this.nameless = false;
    this.named = false;
    this.#table = '';
    this.#listed = [];
    this.#isTable = false;
    this.otherRows = false;
    this.delimiter = tab;
    this.header = false;
  }

  #insertWord(text: string, quoted: boolean): void {
    if (!quoted && this.depth === 0 && /^values?$/i.test(text)) {
      this.kind = 'values';
      this.columns = this.#tables.columns(this.#table, this.#listed);
    } else if (!quoted && this.depth === 0 && /^(?:select|with|set)$/i.test(text)) this.kind = 'other';
    else if (this.depth === 1) this.#list(text);
    else if (this.depth === 0 && this.#listed.length === 0) this.#table = lastPart(text, quoted);
  }

  /** `USING (VALUES (…), (…)) AS s (a, b)`: the brackets around the rows are left out of `depth`. */
  #mergeWord(text: string, quoted: boolean): void {
    if (quoted || this.depth === 0 || !/^values$/i.test(text)) return;
    this.kind = 'values';
    this.columns = [];
    this.nameless = true;
    this.depth = 0;
  }

  #aliasWord(text: string, quoted: boolean): void {
    if (this.depth === 1) this.#list(text);
    else if (!quoted && /^(?:on|when|select|where|join)$/i.test(text)) this.kind = 'other';
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
    else if (!quoted && /^csv$/i.test(text)) {
      this.delimiter = comma;
      this.otherRows = false;
    } else if (!quoted && /^header$/i.test(text)) this.header = true;
    else if (!quoted && /^(?:with|delimiter|format|quote|escape|null|binary)$/i.test(text))
      this.otherRows ||= !/^with$/i.test(text);
    else if (this.depth === 0 && this.#listed.length === 0 && !/^from$/i.test(text))
      this.#table = lastPart(text, quoted);
  }

  /** Names of columns out of the first row of COPY. */
  headed(names: readonly string[]): void {
    this.header = false;
    if (this.columns.length === 0) this.columns = this.#tables.columns(this.#table, names);
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
    if (this.depth === 0 && this.kind === 'alias') {
      this.columns = this.#tables.columns('', this.#listed);
      this.named = true;
      this.kind = 'other';
      return;
    }
    if (this.depth > 0 || this.kind !== 'create') return;
    if (this.#listed.length > 0) this.#tables.declare(this.#table, this.#listed);
    this.kind = 'other';
  }
}

/** `public.users` is the table `users`. */
function lastPart(text: string, quoted: boolean): string {
  return quoted ? text : text.slice(text.lastIndexOf('.') + 1);
}
