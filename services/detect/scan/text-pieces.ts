import type { ScanWindow } from './window.ts';

const bits = 16;
/** Bytes before a place that a lookbehind may see, and from the place on that a match and what it looks ahead at may take. */
export const before = 2_048;
export const ahead = 9 * 1_024;

/**
 * The text of a window, one character for each byte, in overlapping pieces that are made when they are asked for. A string of the
 * whole window would be cleared by the system, filled and thrown away again for windows in which nothing is tried; pieces are small enough for the
 * young generation, whose memory stays in the cache.
 */
export class TextPieces {
  /** Offset of the last piece given. */
  start = 0;
  #text = '';
  #number = -1;
  readonly #texts: (string | undefined)[] = [];
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The piece around `offset`. */
  textAt(offset: number): string {
    const number = offset >> bits;
    if (number !== this.#number) {
      this.#number = number;
      this.start = Math.max(0, (number << bits) - before);
      this.#text = this.#texts[number] ?? this.#bytes.toString('latin1', this.start, ((number + 1) << bits) + ahead);
      this.#texts[number] = this.#text;
    }
    return this.#text;
  }
}

/** What stands at `[start, end)` of a window, no longer than a match. A part of a piece where it is ASCII, which is quicker than to decode it. */
export function textOf({ bytes, blocks, pieces }: ScanWindow, start: number, end: number): string {
  if (!blocks.isAscii(start, end)) return bytes.toString('utf8', start, end);
  const text = pieces.textAt(start);
  return text.slice(start - pieces.start, end - pieces.start);
}
