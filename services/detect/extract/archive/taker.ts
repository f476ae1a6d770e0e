import type { ByteSource } from '../core/byte-source.ts';

const empty = new Uint8Array(0);

/** Takes counted pieces off a source. */
export class Taker {
  readonly #source: ByteSource;
  #rest: Uint8Array = empty;
  #left = 0;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** The next `count` bytes; fewer only at the end. */
  async take(count: number): Promise<Uint8Array> {
    if (count > 0 && this.#rest.length >= count) {
      const whole = this.#rest.subarray(0, count);
      this.#rest = this.#rest.subarray(count);
      return whole;
    }
    const parts: Uint8Array[] = [];
    let missing = count;
    for (;;) {
      const part = await this.#some(missing);
      if (part.length === 0) return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
      parts.push(part);
      missing -= part.length;
    }
  }

  /** The next `count` bytes as chunks. What is not pulled is left to `finish`. */
  async *stretch(count: number): AsyncGenerator<Uint8Array> {
    this.#left = count;
    while (this.#left > 0) {
      const part = await this.#some(this.#left);
      if (part.length === 0) return;
      this.#left -= part.length;
      yield part;
    }
  }

  /** Passes over what is left of the stretch; false when the source ends inside it. */
  async finish(): Promise<boolean> {
    const left = this.#left;
    this.#left = 0;
    return (await this.skip(left)) === 0;
  }

  /** Passes over `count` bytes; the result is how many were missing. */
  async skip(count: number): Promise<number> {
    let missing = count;
    while (missing > 0) {
      const part = await this.#some(missing);
      if (part.length === 0) break;
      missing -= part.length;
    }
    return missing;
  }

  async #some(most: number): Promise<Uint8Array> {
    if (most <= 0) return empty;
    if (this.#rest.length === 0) this.#rest = (await this.#source.next()) ?? empty;
    const part = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(part.length);
    return part;
  }
}
