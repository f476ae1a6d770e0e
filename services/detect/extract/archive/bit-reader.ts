/** Reads bits, most significant first. Past the end it throws. */
export class BitReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;
  #buffer = 0;
  #count = 0;

  constructor(bytes: Uint8Array, start: number, end: number, skipBits: number) {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
    if (skipBits > 0) this.bits(skipBits);
  }

  /** The next `count` bits, at most 24. */
  bits(count: number): number {
    while (this.#count < count) {
      if (this.#at >= this.#end) throw new RangeError('bits end');
      this.#buffer = ((this.#buffer << 8) | this.#bytes[this.#at++]!) & 0x7fffffff;
      this.#count += 8;
    }
    this.#count -= count;
    return (this.#buffer >>> this.#count) & ((1 << count) - 1);
  }

  /** The next 32 bits as an unsigned number. */
  word(): number {
    return this.bits(16) * 65536 + this.bits(16);
  }

  /** Place of the next bit, in bits from the start of the bytes. */
  get position(): number {
    return this.#at * 8 - this.#count;
  }
}
