import type { ByteSource } from './byte-source.ts';

const empty = new Uint8Array(0);

/** Longest stretch of text that a reader sees at once, bytes; also the longest block. */
export const windowBytes = 1024 * 1024;

/** Bytes that a reader asks for before it makes a block. */
export const blockBytes = 512 * 1024;

/** Bytes behind `end` that a reader may overwrite with a sentinel. */
const slackBytes = 8;

/** Most objects and members are small: a larger first buffer makes memory grow faster than it is collected. */
const firstBytes = 8 * 1024;

/** A sliding, bounded view on a source: `bytes[start, end)` is unread. Memory stays at 1 MiB however long a line is. */
export class Window {
  #bytes: Buffer;
  readonly #limit: number;
  start = 0;
  end = 0;
  /** True when `end` is the end of the source. */
  ended = false;
  readonly #source: ByteSource;
  #rest: Uint8Array = empty;

  constructor(source: ByteSource, capacity: number = windowBytes) {
    this.#source = source;
    this.#limit = capacity;
    this.#bytes = Buffer.allocUnsafeSlow(Math.min(capacity, firstBytes) + slackBytes);
  }

  /** Replaced by `fill`, which may need a larger one. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  get length(): number {
    return this.end - this.start;
  }

  get full(): boolean {
    return this.length >= this.#limit;
  }

  /** Reads until `wanted` bytes are unread, the window is full or the source ends. Moves bytes: earlier views die. */
  async fill(wanted: number): Promise<void> {
    if (this.length >= Math.min(wanted, this.#limit) && !this.#atBorder()) return;
    if (this.start > 0) {
      this.#bytes.copyWithin(0, this.start, this.end);
      this.end -= this.start;
      this.start = 0;
    }
    while (!this.ended && this.end < this.#limit) {
      if (this.#rest.length === 0) {
        const enough = this.end >= wanted;
        await this.#look();
        if (enough) return;
        continue;
      }
      const taken = Math.min(this.#rest.length, this.#limit - this.end);
      this.#grow(this.end + taken);
      this.#bytes.set(this.#rest.subarray(0, taken), this.end);
      this.end += taken;
      this.#rest = this.#rest.subarray(taken);
    }
  }

  #grow(needed: number): void {
    if (needed + slackBytes <= this.#bytes.length) return;
    const size = Math.min(Math.max(needed, this.#bytes.length * 2), this.#limit);
    const grown = Buffer.allocUnsafeSlow(size + slackBytes);
    this.#bytes.copy(grown, 0, 0, this.end);
    this.#bytes = grown;
  }

  /** True when it is not known whether the source goes on behind `end`. */
  #atBorder(): boolean {
    return !this.ended && this.#rest.length === 0;
  }

  async #look(): Promise<void> {
    const chunk = await this.#source.next();
    if (chunk === null) this.ended = true;
    else this.#rest = chunk;
  }
}
