import { isAscii } from './bytes.ts';

const bits = 6;
const size = 1 << bits;
const unknown = 0;
const ascii = 1;
const wide = 2;

/** Remembers which parts of a text are ASCII: asked around every value of a text that has a single letter beyond it. */
export class AsciiBlocks {
  readonly #bytes: Uint8Array;
  /** State of each block of 64 bytes; null when all is ASCII. */
  readonly #blocks: Uint8Array | null;

  constructor(bytes: Uint8Array, allAscii: boolean) {
    this.#bytes = bytes;
    this.#blocks = allAscii ? null : new Uint8Array((bytes.length >> bits) + 1);
  }

  /** False only when a byte from 0x80 lies in the blocks that hold `[from, to)`. */
  isAscii(from: number, to: number): boolean {
    const blocks = this.#blocks;
    if (blocks === null) return true;
    const last = Math.min(to, this.#bytes.length) >> bits;
    for (let block = Math.max(0, from) >> bits; block <= last; block++) {
      let state = blocks[block] ?? unknown;
      if (state === unknown) {
        const end = Math.min(this.#bytes.length, (block + 1) * size);
        state = isAscii(this.#bytes, block * size, end) ? ascii : wide;
        blocks[block] = state;
      }
      if (state === wide) return false;
    }
    return true;
  }
}
