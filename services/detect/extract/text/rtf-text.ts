import type { BlockBuilder } from '../core/block-builder.ts';
import { FlowTable } from '../table/flow-table.ts';

/** Groups whose content is no text of the document. */
const hidden = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'pict',
  'objdata',
  'themedata',
  'colorschememapping',
  'latentstyles',
  'datastore',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
  'xmlnstbl',
]);
const lineEnds = new Set(['par', 'line', 'row', 'page', 'sect', 'nestrow']);
const notes = new Set([
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'footnote',
]);
const properties = new Set([
  ...notes,
  'annotation',
  'atnauthor',
  'propname',
  'staticval',
  'title',
  'subject',
  'author',
  'manager',
  'company',
  'operator',
  'category',
  'keywords',
  'comment',
  'doccomm',
  'hlinkbase',
]);
const gaps = new Set(['tab', 'cell', 'nestcell']);
/** Groups that old readers pass over (`\\*`) and that hold text all the same: comments, properties, form fields, addresses of links. */
const starred = new Set([
  ...['shpinst', 'fldinst', 'annotation', 'atnauthor', 'atnid', 'docvar', 'userprops', 'revtbl', 'ffname', 'ffdeftext'],
  ...['ffhelptext', 'ffstattext', 'ffl', 'formfield'],
]);
const maxDepth = 1000;
const maxWord = 40;

interface Group {
  readonly hidden: boolean;
  /** A property of the document, its margins, a note: a line of its own. */
  readonly isLine: boolean;
  /** Characters that follow a `\u` for readers without Unicode. */
  readonly fallback: number;
}

/** Strips RTF to its text, byte by byte, so that chunks may end anywhere. */
export class RtfText {
  readonly #builder: BlockBuilder;
  readonly #table: FlowTable;
  /** A row goes on, or has just ended, so that another one may belong to the same table. */
  #inTable = false;
  #inRow = false;
  readonly #decode: (bytes: Buffer, codePage: number) => string;
  #groups: Group[] = [{ hidden: false, isLine: false, fallback: 1 }];
  #state: 'text' | 'control' | 'word' | 'hex' | 'binary' = 'text';
  #word = '';
  #codePage = 1252;
  #skip = 0;
  #binary = 0;
  #isStarred = false;
  #pending: number[] = [];
  #text = '';
  #closed = false;
  #overflow = 0;
  /** True once a file that is embedded was passed over. */
  embedded = false;
  /** Pictures that were passed over. */
  pictures = 0;

  constructor(builder: BlockBuilder, decode: (bytes: Buffer, codePage: number) => string) {
    this.#builder = builder;
    this.#table = new FlowTable(builder);
    this.#decode = decode;
  }

  push(chunk: Uint8Array): void {
    for (let i = 0; i < chunk.length; i++) this.#byte(chunk[i]!);
    this.#flush();
  }

  /** Ends the document; false when a group was left open. */
  end(): boolean {
    if (this.#state === 'word') this.#runWord();
    this.#flush();
    this.#builder.endRow();
    return this.#closed;
  }

  #byte(byte: number): void {
    switch (this.#state) {
      case 'text':
        this.#textByte(byte);
        return;
      case 'binary':
        this.#binary -= 1;
        if (this.#binary <= 0) this.#state = 'text';
        return;
      case 'hex':
        this.#word += String.fromCharCode(byte);
        if (this.#word.length < 2) return;
        this.#state = 'text';
        if (/^[0-9a-f]{2}$/i.test(this.#word)) this.#character(Number.parseInt(this.#word, 16));
        return;
      case 'control':
        this.#controlByte(byte);
        return;
      case 'word':
        if (this.#word.length < maxWord && /[a-z0-9-]/i.test(String.fromCharCode(byte))) {
          this.#word += String.fromCharCode(byte);
          return;
        }
        this.#state = 'text';
        this.#runWord();
        // A blank belongs to the word, anything else does not.
        if (byte !== 32) this.#byte(byte);
    }
  }

  #textByte(byte: number): void {
    if (byte === 92) this.#state = 'control';
    else if (byte === 123) this.#open();
    else if (byte === 125) this.#close();
    else if (byte !== 10 && byte !== 13) this.#character(byte);
  }

  #controlByte(byte: number): void {
    const c = String.fromCharCode(byte);
    this.#word = '';
    this.#state = 'text';
    if (/[a-z]/i.test(c)) {
      this.#word = c;
      this.#state = 'word';
    } else if (c === "'") this.#state = 'hex';
    else if (c === '*') this.#isStarred = true;
    else if (c === '~') this.#add(' ');
    else if (c === '_') this.#add('-');
    else if (c === '\n' || c === '\r') this.#line();
    else if (c === '\\' || c === '{' || c === '}') this.#character(byte);
  }

  #runWord(): void {
    const match = /^([a-z]+)(-?\d+)?/i.exec(this.#word);
    const name = match?.[1] ?? '';
    const parameter = Number(match?.[2] ?? 0);
    const group = this.#groups.at(-1)!;
    if (hidden.has(name) || (this.#isStarred && !starred.has(name))) {
      this.#groups[this.#groups.length - 1] = { ...group, hidden: true };
    }
    if (name === 'objdata') this.embedded = true;
    if (name === 'pict') this.pictures += 1;
    // The same picture once more, for readers that know no `shppict`.
    else if (name === 'nonshppict') this.pictures -= 1;
    this.#isStarred = false;
    if (properties.has(name)) this.#groups[this.#groups.length - 1] = { ...this.#groups.at(-1)!, isLine: true };
    if (notes.has(name)) this.#add(' ');
    if (name === 'u') {
      this.#add(String.fromCharCode(parameter & 0xffff));
      this.#skip = group.fallback;
    } else if (name === 'uc')
      this.#groups[this.#groups.length - 1] = { ...group, fallback: Math.min(10, Math.max(0, parameter)) };
    else if (name === 'ansicpg') this.#codePage = parameter;
    else if (name === 'bin' && parameter > 0) {
      this.#binary = parameter;
      this.#state = 'binary';
    } else if (name === 'trowd') this.#beginRow();
    else if (name === 'cell') this.#endCell();
    else if (name === 'row') {
      this.#line();
      if (this.#inRow) this.#table.endRow();
      this.#inRow = false;
    } else if (lineEnds.has(name)) this.#line();
    else if (gaps.has(name)) this.#add('\t');
  }

  /** The definition of a row stands before its cells, and in some files behind them once more. */
  #beginRow(): void {
    if (this.#inRow) return;
    this.#flush();
    if (!this.#inTable) this.#table.begin();
    this.#inTable = true;
    this.#inRow = true;
    this.#table.row();
    this.#table.cell();
  }

  #endCell(): void {
    this.#flush();
    if (this.#inRow) this.#table.endCell();
    this.#add('\t');
    this.#flush();
    if (this.#inRow) this.#table.cell();
  }

  #open(): void {
    this.#flush();
    this.#isStarred = false;
    this.#skip = 0;
    if (this.#groups.length >= maxDepth) this.#overflow += 1;
    else this.#groups.push({ ...this.#groups.at(-1)!, isLine: false });
  }

  #close(): void {
    this.#flush();
    this.#skip = 0;
    if (this.#groups.at(-1)!.isLine && this.#overflow === 0) this.#line();
    if (this.#overflow > 0) this.#overflow -= 1;
    else if (this.#groups.length > 1) this.#groups.pop();
    this.#closed = this.#groups.length === 1;
  }

  #character(byte: number): void {
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    if (this.#groups.at(-1)!.hidden) return;
    if (byte >= 128) this.#pending.push(byte);
    else this.#add(String.fromCharCode(byte));
  }

  #add(text: string): void {
    if (this.#groups.at(-1)!.hidden) return;
    this.#decodePending();
    this.#text += text;
  }

  #line(): void {
    if (this.#groups.at(-1)!.hidden) return;
    this.#flush();
    this.#builder.endRow();
  }

  /** Bytes of one character in a double-byte code page come one by one. */
  #decodePending(): void {
    if (this.#pending.length === 0) return;
    this.#text += this.#decode(Buffer.from(this.#pending), this.#codePage);
    this.#pending = [];
  }

  #flush(): void {
    this.#decodePending();
    if (this.#text === '') return;
    if (this.#inRow) this.#table.text(this.#text);
    else if (this.#inTable) {
      this.#table.end();
      this.#inTable = false;
    }
    this.#builder.text(this.#text);
    this.#text = '';
  }
}
