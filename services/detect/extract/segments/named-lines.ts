import { FieldIndex } from '../core/field-index.ts';
import type { FormatReader } from '../core/format.ts';
import { NameList } from '../core/name-list.ts';
import { Window } from '../core/window.ts';
import { type LineIndexer, lineBlocks } from '../text/line-blocks.ts';
import type { Unfolded } from './unfold.ts';

const newline = 10;
/** A line's bytes that are looked at. */
const maxLine = 16 * 1024;

/** Tells of the part `[start, end)` of a line; offsets into the line, `name` empty for none. */
export type AddPart = (start: number, end: number, name: string) => void;

/**
 * Finds the parts of a line, given as one character a byte without its end. `blank` takes what would stand against the value behind it
 * (`?31DE…`): the text has blanks there.
 */
export type ReadLine = (line: string, add: AddPart, blank: (start: number, end: number) => void) => void;

/** Where the line that begins at `at` ends, and the next begins; null where that may lie behind `to`, unless `force` says that nothing follows. */
export type NextLine = (bytes: Buffer, at: number, to: number, force: boolean) => Unfolded | null;

/** Reads a document by its lines: the state that `lines` makes is that of one document. */
export const namedLinesReader = (lines: () => ReadLine, nextLine?: NextLine): FormatReader =>
  async function* (input, place) {
    const indexer = new NamedLines(lines(), nextLine);
    yield* lineBlocks(new Window(input), place, place.session.nextDocumentId(), indexer);
    return null;
  };

/** Finds fields in formats whose lines say what they hold; each part stands under the name that `readLine` gives it. */
export class NamedLines implements LineIndexer {
  readonly fields = new FieldIndex();
  readonly #list = new NameList();
  readonly names = this.#list.names;
  readonly #readLine: ReadLine;
  readonly #blanks: number[] = [];
  #lineStart = 0;

  readonly #nextLine: NextLine;

  constructor(readLine: ReadLine, nextLine: NextLine = plainLine) {
    this.#readLine = readLine;
    this.#nextLine = nextLine;
  }

  scan(bytes: Buffer, from: number, to: number, force: boolean): number {
    this.fields.clear();
    this.#blanks.length = 0;
    let at = from;
    while (at < to) {
      const line = this.#nextLine(bytes, at, to, force);
      if (line === null) return at;
      this.#lineStart = at;
      this.#readLine(bytes.toString('latin1', at, Math.min(line.end, at + maxLine)), this.#add, this.#blank);
      at = line.next;
    }
    return at;
  }

  unescape(bytes: Buffer): void {
    for (let i = 0; i < this.#blanks.length; i += 2) bytes.fill(32, this.#blanks[i], this.#blanks[i + 1]);
  }

  readonly #blank = (start: number, end: number): void => {
    this.#blanks.push(this.#lineStart + start, this.#lineStart + end);
  };

  readonly #add: AddPart = (start, end, name) => {
    if (end > start) this.fields.add(this.#lineStart + start, this.#lineStart + end, this.#list.indexOf(name), 0);
  };
}

function plainLine(bytes: Buffer, at: number, to: number, force: boolean): Unfolded | null {
  const found = bytes.indexOf(newline, at);
  const end = found < 0 || found >= to ? to : found;
  if (end === to && !force) return null;
  return { end: bytes[end - 1] === 13 && end > at ? end - 1 : end, next: Math.min(to, end + 1) };
}
