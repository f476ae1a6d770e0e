import { isUtf8 } from 'node:buffer';
import type { StatusReason } from '../../../model/index.ts';
import { HeldFiles } from '../archive/held-files.ts';
import type { Block } from '../contract.ts';
import { mayBeginBinary, sniffBinary } from '../sniff/sniff-binary.ts';
import type { Place } from './format.ts';
import { isPicture } from './picture.ts';
import { placeOf } from './place-of.ts';

/** Shortest run of base64 that is looked into, characters; lines of it are at least this long but for the last. */
const leastRun = 64;
const leastLine = 60;
/** Between two lines of it: a line end with its indentation. */
const mostBetween = 80;
/** Files of a document; what is beyond is told. */
const maxFiles = 10_000;

const letters = new Uint8Array(256);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_')
  letters[letter.charCodeAt(0)] = 1;
const [dot, equals] = [46, 61];
const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);
/** Behind a line of base64: blanks, `=`, quotes, brackets, comma. */
const isEnd = (byte: number | undefined): boolean =>
  byte === undefined || byte <= 32 || [34, 39, 44, 60, 61, 92, 93, 125].includes(byte);

interface Run {
  readonly name: string;
  readonly parts: Buffer[];
  /** Of the first line, and of the one that goes on, characters. */
  first: number;
  line: number;
  /** A line has ended, so that another may follow. */
  between: boolean;
}

/**
 * Files and texts that stand in a document as base64 (RFC 4648, either alphabet; in lines, too): in `data:` URLs, fields of JSON, XML and YAML,
 * cells, notebooks. Told by what they begin with: a format that is read here, or clean text; pictures are counted, keys, hashes and anything else
 * pass by, and so do JSON Web Tokens. They are read behind the document.
 */
export class EncodedFiles {
  readonly #place: Place;
  readonly #files: HeldFiles;
  #run: Run | null = null;
  /** Letters that a block ended with, too few to tell: where they stand and what they are. */
  #tail: { readonly name: string; readonly text: string } | null = null;

  constructor(place: Place) {
    this.#place = place;
    this.#files = new HeldFiles(place);
  }

  /** Looks through a block; a run may go on in the next. */
  look(block: Block): void {
    const { text } = block;
    let at = this.#run === null ? this.#takeTail(text) : 0;
    if (this.#run !== null) at = this.#extend(block, at);
    // Of most words no byte is looked at: only what holds `leastRun` letters in a row matters.
    while (at + leastRun <= text.length) {
      let back = at + leastRun - 1;
      while (back >= at && letters[text[back]!] === 1) back -= 1;
      if (back >= at) {
        at = back + 1;
        continue;
      }
      const end = lettersEnd(text, at);
      if (isHex(text, at)) {
        this.#takeHex(block, at, end);
        at = end;
        continue;
      }
      const isToken = text[end] === dot || text[at - 1] === dot;
      if (this.#begins(latin1(text, at, at + leastRun), isToken, () => placeOf(block, at)))
        at = this.#extend(block, at);
      else at = end;
    }
    if (!block.continues) this.#finish();
    else if (this.#run === null) this.#keepTail(block, at);
  }

  /** Reads what was found; answers with what was left out. */
  read(): AsyncGenerator<Block, StatusReason | null> {
    this.#finish();
    return this.#files.read((bytes) => this.#place.session.countExtracted(bytes));
  }

  #keepTail(block: Block, from: number): void {
    const { text } = block;
    let start = text.length;
    while (start > from && letters[text[start - 1]!] === 1) start -= 1;
    if (start < text.length) this.#tail = { name: placeOf(block, start), text: latin1(text, start, text.length) };
  }

  #takeTail(text: Uint8Array): number {
    const tail = this.#tail;
    this.#tail = null;
    if (tail === null) return 0;
    const end = lettersEnd(text, 0);
    const head = tail.text + latin1(text, 0, Math.min(end, leastRun));
    if (head.length < leastRun) return end;
    const goesOn = this.#begins(head.slice(0, leastRun), text[end] === dot, () => tail.name);
    if (!goesOn) return end;
    this.#run!.parts.push(Buffer.from(tail.text, 'latin1'));
    this.#run!.line = tail.text.length;
    return 0;
  }

  /** Whether a file or text begins with these letters, and is to be kept. */
  #begins(start: string, isToken: boolean, name: () => string): boolean {
    if (isToken && start.startsWith('eyJ')) return false;
    const head = Buffer.from(start, 'base64');
    if (isText(head) || (mayBeginBinary(head[0]!) && sniffBinary(head, '') !== null)) {
      if (this.#files.count < maxFiles && this.#files.hasRoom) {
        this.#run = { name: `base64 in ${name()}`, parts: [], first: 0, line: 0, between: false };
        return true;
      }
      this.#files.leaveOut();
    } else if (isPicture(head)) this.#place.session.unreadPictures += 1;
    return false;
  }

  /** Hexadecimal digits of a file or text; far more of them are sums. */
  #takeHex(block: Block, from: number, to: number): void {
    if (to - from === leastRun || (to - from) % 2 !== 0) return;
    const bytes = Buffer.from(latin1(block.text, from, to), 'hex');
    const head = bytes.subarray(0, leastRun / 2);
    if (
      bytes.length !== (to - from) / 2 ||
      !(isText(head) || (mayBeginBinary(head[0]!) && sniffBinary(head, '') !== null))
    )
      return;
    if (this.#files.count < maxFiles && this.#files.hold(bytes.length))
      this.#files.add(`hexadecimal in ${placeOf(block, from)}`, bytes);
    else this.#files.leaveOut();
  }

  /** Takes what belongs to the run from `at` on; answers with where it stopped. */
  #extend({ text, continues }: Block, from: number): number {
    const run = this.#run!;
    for (let at = from; ; ) {
      if (run.between) {
        const next = blanksEnd(text, at);
        if (next === text.length && continues) return next;
        const end = lettersEnd(text, next);
        if (end === next || end - next > run.first || !isEnd(text[end])) return this.#stop(at);
        run.between = false;
        run.line = 0;
        at = next;
      }
      const end = lettersEnd(text, at);
      run.parts.push(Buffer.from(text.subarray(at, end)));
      run.line += end - at;
      if (!this.#files.hold(((end - at) * 3) / 4)) {
        this.#run = null;
        return end;
      }
      if (end === text.length && continues) return end;
      run.first ||= run.line;
      // A line that is shorter than the first is the last.
      if (run.line !== run.first || run.line < leastLine || !isBlank(text[end] ?? equals)) return this.#stop(end);
      run.between = true;
      at = end;
    }
  }

  #stop(at: number): number {
    this.#finish();
    return at;
  }

  #finish(): void {
    const run = this.#run;
    this.#run = this.#tail = null;
    if (run === null) return;
    const bytes = Buffer.from(Buffer.concat(run.parts).toString('latin1'), 'base64');
    this.#files.add(run.name, bytes);
  }
}

const latin1 = (text: Uint8Array, from: number, to: number): string =>
  Buffer.from(text.buffer, text.byteOffset + from, to - from).toString('latin1');

/** Sums, ids and dumps of bytes: far more of them than files in base64. */
function isHex(text: Uint8Array, from: number): boolean {
  for (let at = from; at < from + leastRun; at++) {
    const byte = text[at]!;
    if (byte > 102 || (byte > 57 && (byte & 0x5f) > 70)) return false;
  }
  return true;
}

function lettersEnd(text: Uint8Array, from: number): number {
  let at = from;
  while (letters[text[at]!] === 1) at += 1;
  return at;
}

/** Behind the blanks between two lines. */
function blanksEnd(text: Uint8Array, from: number): number {
  let at = from;
  while (at < text.length && at - from < mostBetween && isBlank(text[at]!)) at += 1;
  return at;
}

/** Whether bytes begin clean text: UTF-8 without controls, or UTF-16 of mostly Latin letters. */
function isText(head: Buffer): boolean {
  let nuls = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!;
    if (byte === 0 && i % 2 === 1) nuls += 1;
    else if ((byte < 32 && !isBlank(byte)) || byte === 127) return false;
  }
  if (nuls > 0) return nuls >= head.length / 2 - 4;
  for (let cut = 0; cut <= 3; cut++) if (isUtf8(head.subarray(0, head.length - cut))) return true;
  return false;
}
