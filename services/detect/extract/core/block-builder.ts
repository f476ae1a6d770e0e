import { isUtf8 } from 'node:buffer';
import type { Block, BlockLocation } from '../contract.ts';
import { plainSignBytes, plainSigns } from '../text/plain-signs.ts';
import { FieldIndex } from './field-index.ts';
import type { Place } from './format.ts';

/** Blocks are closed from this size on, bytes. */
const targetBytes = 256 * 1024;

/** Longest piece of a value that is written at once, UTF-16 code units. */
const pieceLength = 64 * 1024;

/** Values up to this length are written by hand, UTF-16 code units. */
const shortLength = 40;

/** Of a block that nothing is in yet: most documents are small, and memory that is never written to is garbage all the same. */
const empty = Buffer.alloc(0);
const firstBytes = 4 * 1024;

const tab = 9;
const newline = 10;

/** Makes blocks of values that a parser gives out as strings: a tab behind each value, a line end behind each row. */
export class BlockBuilder {
  readonly names: string[];
  readonly #place: Place;
  #location: BlockLocation;
  readonly #documentId: number;
  readonly #withFields: boolean;
  readonly #ready: Block[] = [];
  #fields = new FieldIndex();
  #bytes = empty;
  /** What a new block gets: as much as the one before took. */
  #room = firstBytes;
  #length = 0;
  /** The name of the field that text goes to, and whether that goes on. */
  #flow = -1;
  #goesOn = false;
  /** Of the block that is being made, when places are lines. */
  #line = 1;
  #column = 1;

  constructor(place: Place, documentId: number, location: BlockLocation, names: readonly string[] | null) {
    this.#place = place;
    this.#documentId = documentId;
    this.#location = location;
    this.names = [...(names ?? [])];
    this.#withFields = names !== null;
  }

  /** Adds a value; an empty one leaves no trace. */
  value(text: string, nameIndex: number, row: number): void {
    this.#write(text, nameIndex, row);
    if (text.length > 0) this.#bytes[this.#length++] = tab;
  }

  /** Adds a value that stands in bytes; false for one that is no UTF-8 or holds NUL, which leaves no trace. */
  bytes(value: Uint8Array, nameIndex: number, row: number): boolean {
    const { length } = value;
    if (length === 0) return true;
    if (length > pieceLength) {
      const isText = isUtf8(value) && !value.includes(0);
      if (isText) this.value(Buffer.from(value).toString('utf8'), nameIndex, row);
      return isText;
    }
    if (this.#length >= targetBytes) this.#close(true);
    this.#reserve(length + 1);
    const start = this.#length;
    const bytes = this.#bytes;
    let high = 0;
    let low = 255;
    for (let i = 0; i < length; i++) {
      const byte = value[i]!;
      bytes[start + i] = byte;
      high |= byte;
      if (byte < low) low = byte;
    }
    if (low === 0 || (high > 127 && !isUtf8(value))) return false;
    if (high > 127) {
      const plain = plainSignBytes(value);
      if (plain !== value) return this.bytes(plain, nameIndex, row);
    }
    this.#length = start + length;
    this.#fields.add(start, this.#length, nameIndex, row);
    this.#bytes[this.#length++] = tab;
    return true;
  }

  /** Text that follows is a field of this name, -1 for none. */
  within(nameIndex: number): void {
    this.#flow = nameIndex;
    this.#goesOn = false;
  }

  /** Adds text that stands in no cell. */
  text(text: string): void {
    this.#write(text, null, 0);
  }

  endRow(): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = newline;
    if (this.#length >= targetBytes) this.#close(false);
  }

  /** What follows stands at this place: a page, or the lines beside the pages. */
  at(location: BlockLocation): void {
    if (this.#length > 0) this.#close(false, true);
    this.#location = location;
    this.#goesOn = false;
    this.#room = firstBytes;
  }

  /** Blocks that are full. */
  *full(): Generator<Block> {
    while (this.#ready.length > 0) yield this.#ready.shift()!;
  }

  /** All that is left. */
  *rest(): Generator<Block> {
    if (this.#length > 0) this.#close(false, true);
    yield* this.full();
  }

  #write(text: string, nameIndex: number | null, row: number): void {
    for (let at = 0; at < text.length; ) {
      let end = Math.min(text.length, at + pieceLength);
      if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end -= 1;
      if (this.#length >= targetBytes) this.#close(true);
      this.#reserve((end - at) * 3 + 1);
      const start = this.#length;
      this.#length += this.#put(at === 0 && end === text.length ? text : text.slice(at, end), start);
      if (nameIndex !== null) {
        // A value in pieces is one field, unless a block ends inside it.
        if (at > 0 && start > 0) this.#fields.entries[this.#fields.length - 3] = this.#length;
        else this.#fields.add(start, this.#length, nameIndex, row);
      } else if (this.#withFields) {
        if (this.#goesOn && this.#fields.length > 0) this.#fields.entries[this.#fields.length - 3] = this.#length;
        else this.#fields.add(start, this.#length, this.#flow, 0);
        this.#goesOn = true;
      }
      at = end;
    }
  }

  /** The call into Buffer costs more than a short value does. */
  #put(text: string, start: number): number {
    const { length } = text;
    if (length > shortLength) return this.#encode(text, start);
    const bytes = this.#bytes;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) return this.#encode(text, start);
      bytes[start + i] = code;
    }
    return length;
  }

  #encode(text: string, start: number): number {
    const size = this.#bytes.write(text, start, 'utf8');
    if (size === text.length) return size;
    const folded = plainSigns(text);
    return folded === text ? size : this.#bytes.write(folded, start, 'utf8');
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(this.#length + count, this.#bytes.length * 2, this.#room));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }

  #close(inside: boolean, last = false): void {
    const text = this.#bytes.subarray(0, this.#length);
    const isLines = this.#location.kind === 'LINES';
    const location: BlockLocation = isLines
      ? { kind: 'LINES', firstLine: this.#line, firstColumn: this.#column }
      : this.#location;
    if (isLines) this.#count(text);
    this.#ready.push({
      text,
      location,
      continues: inside || (isLines && !last),
      fields: this.#withFields ? this.#fields.entries.subarray(0, this.#fields.length) : null,
      names: this.names,
      archivePath: this.#place.archivePath,
      documentId: this.#documentId,
    });
    this.#fields = new FieldIndex();
    this.#room = this.#bytes.length;
    this.#bytes = empty;
    this.#length = 0;
  }

  #count(text: Buffer): void {
    let lineStart = 0;
    for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) {
      this.#line += 1;
      this.#column = 1;
      lineStart = at + 1;
    }
    for (let at = lineStart; at < text.length; at++) if ((text[at]! & 0xc0) !== 0x80) this.#column += 1;
  }
}
