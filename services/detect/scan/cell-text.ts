import { isAlnum, isDigit } from './bytes.ts';
import type { Cell, ScanWindow } from './window.ts';

/** Digits as 9, letters as A. */
export const outlineOf = (text: string): string => text.replace(/\d/g, '9').replace(/[A-Za-z]/g, 'A');

/** A cell without blanks around it: its text and its outline, each made when it is asked for. */
export class CellText {
  readonly #bytes: Buffer;
  /** Where it starts and ends, blanks left out. */
  readonly start: number;
  readonly end: number;
  #text: string | null = null;
  #outline: string | null = null;

  constructor({ bytes }: ScanWindow, cell: Cell) {
    let { start, end } = cell;
    while (start < end && isBlank(bytes[start] ?? 0)) start++;
    while (end > start && isBlank(bytes[end - 1] ?? 0)) end--;
    this.#bytes = bytes;
    this.start = start;
    this.end = end;
  }

  get text(): string {
    this.#text ??= this.#bytes.toString('latin1', this.start, this.end);
    return this.#text;
  }

  get outline(): string {
    this.#outline ??= outlineOf(this.text);
    return this.#outline;
  }

  get hasDigit(): boolean {
    for (let at = this.start; at < this.end; at++) if (isDigit(this.#bytes[at] ?? 0)) return true;
    return false;
  }

  /** The same as to compare outlines, without making one. */
  hasOutline(outline: string): boolean {
    if (outline.length !== this.end - this.start) return false;
    for (let i = 0; i < outline.length; i++)
      if (outlineBytes[this.#bytes[this.start + i] ?? 0] !== outline.charCodeAt(i)) return false;
    return true;
  }
}

/** What `trim` takes for a blank among one-byte characters. */
const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13) || byte === 0xa0;
const outlineBytes = Uint8Array.from({ length: 256 }, (_, byte) => (isDigit(byte) ? 57 : isAlnum(byte) ? 65 : byte));
