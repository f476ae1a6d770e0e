import { isAscii as isAsciiBytes } from 'node:buffer';
import { isAscii } from './bytes.ts';

const bits = 6;
/** Parts that are asked about at once, as a number of bits: what takes a call into the runtime must be large. */
const partBits = 13;
const unknown = 0;
const ascii = 1;
const wide = 2;

/** Remembers which parts of a text are ASCII: asked around every value of a text that has a single letter beyond it. */
export class AsciiBlocks {
  readonly #bytes: Uint8Array;
  /** State of each part of 8 KiB, and of each block of 64 bytes of those that are not ASCII; null when all is ASCII. */
  readonly #parts: Uint8Array | null;
  #blocks: Uint8Array | null = null;

  constructor(bytes: Uint8Array, allAscii: boolean) {
    this.#bytes = bytes;
    this.#parts = allAscii ? null : new Uint8Array((bytes.length >> partBits) + 1);
  }

  /** False only when a byte from 0x80 lies in the blocks that hold `[from, to)`. */
  isAscii(from: number, to: number): boolean {
    const parts = this.#parts;
    if (parts === null) return true;
    const first = Math.max(0, from);
    const last = Math.min(to, this.#bytes.length);
    for (let part = first >> partBits; part <= last >> partBits; part++) {
      let state = parts[part] ?? unknown;
      if (state === unknown) {
        state = isAsciiBytes(this.#bytes.subarray(part << partBits, (part + 1) << partBits)) ? ascii : wide;
        parts[part] = state;
      }
      if (state === wide && !this.#areAscii(first >> bits, last >> bits)) return false;
    }
    return true;
  }

  #areAscii(first: number, last: number): boolean {
    this.#blocks ??= new Uint8Array((this.#bytes.length >> bits) + 1);
    const blocks = this.#blocks;
    for (let block = first; block <= last; block++) {
      let state = blocks[block] ?? unknown;
      if (state === unknown) {
        const end = Math.min(this.#bytes.length, (block + 1) << bits);
        state = isAscii(this.#bytes, block << bits, end) ? ascii : wide;
        blocks[block] = state;
      }
      if (state === wide) return false;
    }
    return true;
  }
}
