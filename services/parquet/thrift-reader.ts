const maxStructDepth = 16;

/** Numbers, structs and truth values by the ids of their fields; null for what is of no interest here. */
export type ThriftFields = Map<number, number | boolean | ThriftFields | null>;

/**
 * Enough of Thrift's compact protocol for the headers of Parquet; anything out of bounds makes a struct null, and so does one value more than
 * `maxValues`: hyparquet makes an object of what may be a single byte.
 */
export class ThriftReader {
  at: number;
  /** How many more values there may be; -1 when there were too many. */
  left: number;
  readonly #bytes: Uint8Array;
  readonly #withLists: boolean;

  constructor(bytes: Uint8Array, at: number, withLists: boolean, maxValues: number = Number.POSITIVE_INFINITY) {
    this.#bytes = bytes;
    this.at = at;
    this.#withLists = withLists;
    this.left = maxValues;
  }

  struct(depth: number): ThriftFields | null {
    const fields: ThriftFields = new Map();
    let id = 0;
    while (this.at < this.#bytes.length && depth < maxStructDepth) {
      const byte = this.#bytes[this.at++]!;
      if (byte === 0) return fields;
      const delta = byte >> 4;
      const next = delta === 0 ? this.#zigzag() : id + delta;
      if (next === undefined) return null;
      id = next;
      const value = this.#value(byte & 15, depth);
      if (value === undefined) return null;
      fields.set(id, value);
    }
    return null;
  }

  #value(type: number, depth: number): number | boolean | ThriftFields | null | undefined {
    this.left -= 1;
    if (this.left < 0) return undefined;
    switch (type) {
      case 1:
      case 2:
        return type === 1;
      case 3:
        this.at += 1;
        return null;
      case 4:
      case 5:
      case 6:
        return this.#zigzag();
      case 7:
        this.at += 8;
        return null;
      case 8: {
        const length = this.#varint();
        this.at += length;
        return this.at <= this.#bytes.length ? null : undefined;
      }
      case 9:
        return this.#withLists ? this.#list(depth) : undefined;
      case 12:
        return this.struct(depth + 1) ?? undefined;
      default:
        // Sets and maps are no part of Parquet.
        return undefined;
    }
  }

  /** A list whose length its bytes can hold: each of its items takes one at least. */
  #list(depth: number): null | undefined {
    if (depth >= maxStructDepth) return undefined;
    const byte = this.#bytes[this.at++] ?? 0;
    const type = byte & 15;
    const count = byte >> 4 === 15 ? this.#varint() : byte >> 4;
    if (count > this.#bytes.length - this.at) return undefined;
    for (let i = 0; i < count; i++)
      if (this.#value(type === 1 || type === 2 ? 3 : type, depth + 1) === undefined) return undefined;
    return this.at <= this.#bytes.length ? null : undefined;
  }

  /** Infinity for one of over ten bytes. */
  #varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 10; i++) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      scale *= 128;
      if (byte < 128) return value;
    }
    return Number.POSITIVE_INFINITY;
  }

  #zigzag(): number | undefined {
    const value = this.#varint();
    if (value === Number.POSITIVE_INFINITY) return undefined;
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
