import type { BlockBuilder } from '../core/block-builder.ts';
import { FlowTable } from '../table/flow-table.ts';
import type { RtfData } from './rtf-data.ts';
import { codePageOf, gaps, hexadecimal, hidden, inPlace, lineEnds, notes, properties } from './rtf-words.ts';

const maxDepth = 1000;
const maxWord = 40;
/** What stands aside is written behind a paragraph from this many characters on, in a table later. */
const mostAside = { text: 64 * 1024, table: 1024 * 1024 };

interface Group {
  readonly hidden: boolean;
  /** The group's text stands behind that of the document. */
  readonly aside: boolean;
  /** Its first word when it holds hexadecimal digits. */
  readonly data: string | null;
  readonly codePage: number | null;
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
  readonly #data: RtfData;
  readonly #fonts = new Map<number, number>();
  #font = -1;
  #aside = '';
  #groups: Group[] = [{ hidden: false, aside: false, data: null, codePage: null, isLine: false, fallback: 1 }];
  #state: 'text' | 'control' | 'word' | 'hex' | 'binary' = 'text';
  #word = '';
  #codePage = 1252;
  #skip = 0;
  #binary = 0;
  #isStarred = false;
  /** Nothing stood in this group yet: only its first word makes it one that is not shown. */
  #begins = false;
  #pending: number[] = [];
  #text = '';
  #closed = false;
  #overflow = 0;
  /** Pictures that were passed over. */
  pictures = 0;

  constructor(builder: BlockBuilder, data: RtfData, decode: (bytes: Buffer, codePage: number) => string) {
    this.#builder = builder;
    this.#data = data;
    this.#table = new FlowTable(builder);
    this.#decode = decode;
  }

  push(chunk: Uint8Array): void {
    for (let i = 0; i < chunk.length; i++) this.#byte(chunk[i]!);
    // Half a character of two bytes waits for the other.
    if (this.#pending.length === 0) this.#flush();
  }

  /** Ends the document; false when a group was left open. */
  end(): boolean {
    if (this.#state === 'word') this.#runWord();
    this.#flush();
    this.#builder.endRow();
    this.#writeAside();
    return this.#closed;
  }

  #byte(byte: number): void {
    switch (this.#state) {
      case 'text':
        this.#textByte(byte);
        return;
      case 'binary':
        if (this.#groups.at(-1)!.data !== null) this.#data.byte(byte);
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
    this.#beginGroup(name);
    const group = this.#groups.at(-1)!;
    if (name === 'pict') this.pictures += 1;
    // The same picture once more, for readers that know no `shppict`.
    else if (name === 'nonshppict') this.pictures -= 1;
    if (notes.has(name)) this.#add(' ');
    if (name === 'u') {
      this.#add(String.fromCharCode(parameter & 0xffff));
      this.#skip = group.fallback;
    } else if (name === 'uc') this.#change({ fallback: Math.min(10, Math.max(0, parameter)) });
    else if (name === 'f') this.#setFont(parameter);
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
    else this.#setCodePage(name, parameter);
  }

  #change(change: Partial<Group>): void {
    this.#groups[this.#groups.length - 1] = { ...this.#groups.at(-1)!, ...change };
  }

  /** Takes what a word says of the group that it begins. */
  #beginGroup(name: string): void {
    if (hidden.has(name)) {
      if (this.#begins) this.#change({ hidden: true });
    } // What is said of a picture stands among its bytes.
    else if (name === 'picprop') this.#change({ hidden: false, aside: true, isLine: true });
    else if (hexadecimal.has(name)) {
      this.#data.begin();
      this.#change({ data: name, aside: true, isLine: true });
    } else if (this.#isStarred && !inPlace.has(name)) this.#change({ aside: true, isLine: true });
    else if (properties.has(name)) this.#change({ isLine: true });
    this.#isStarred = false;
    this.#begins = false;
  }

  #setFont(font: number): void {
    this.#decodePending();
    this.#font = font;
    this.#change({ codePage: this.#fonts.get(font) ?? null });
  }

  /** Behind `\\f` in the table of fonts a code page is that font's. */
  #setCodePage(name: string, parameter: number): void {
    const codePage = codePageOf(name, parameter);
    if (codePage === null) return;
    if (name === 'cpg' || name === 'fcharset') this.#fonts.set(this.#font, codePage);
    else this.#codePage = codePage;
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
    this.#begins = true;
    this.#skip = 0;
    if (this.#groups.length >= maxDepth) this.#overflow += 1;
    else this.#groups.push({ ...this.#groups.at(-1)!, isLine: false });
  }

  #close(): void {
    this.#flush();
    this.#skip = 0;
    const { isLine, data } = this.#groups.at(-1)!;
    if (isLine && data !== null && this.#overflow === 0) this.#aside += this.#data.end(data);
    if (isLine && this.#overflow === 0) this.#line();
    if (this.#overflow > 0) this.#overflow -= 1;
    else if (this.#groups.length > 1) this.#groups.pop();
    this.#begins = false;
    this.#closed = this.#groups.length === 1;
  }

  #character(byte: number): void {
    this.#begins = false;
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    const { hidden, data } = this.#groups.at(-1)!;
    if (hidden) return;
    if (data !== null) this.#data.digit(byte);
    // Controls stand for what a program puts in their place: numbers of lists.
    else if (byte < 32 && byte !== 9) return;
    else if (byte >= 128) this.#pending.push(byte);
    else this.#add(String.fromCharCode(byte));
  }

  #add(text: string): void {
    const { hidden, aside } = this.#groups.at(-1)!;
    if (hidden) return;
    this.#decodePending();
    if (aside) this.#aside += text;
    else this.#text += text;
  }

  #line(): void {
    const { hidden, aside } = this.#groups.at(-1)!;
    if (hidden) return;
    if (aside) {
      this.#add('\n');
      return;
    }
    this.#flush();
    this.#builder.endRow();
    if (this.#aside.length >= mostAside[this.#inTable ? 'table' : 'text']) this.#writeAside();
  }

  /** A line of its own each, without what it repeats. */
  #writeAside(): void {
    for (const line of new Set(this.#aside.split('\n'))) {
      if (line.trim() === '') continue;
      this.#builder.text(line);
      this.#builder.endRow();
    }
    this.#aside = '';
  }

  /** Bytes of one character in a double-byte code page come one by one. */
  #decodePending(): void {
    if (this.#pending.length === 0) return;
    const { aside, codePage } = this.#groups.at(-1)!;
    const text = this.#decode(Buffer.from(this.#pending), codePage ?? this.#codePage);
    this.#pending = [];
    if (aside) this.#aside += text;
    else this.#text += text;
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
