/** Most values that a page may claim: they are held as an array. Writers make pages of some ten thousand, of a constant up to a million. */
const maxPageValues = 8_000_000;
const maxPageBytes = 256 * 1024 * 1024;
const maxStructDepth = 16;

/**
 * How many of the first `chunk` bytes are pages whose headers hold together: sizes within the chunk, counts within reason. hyparquet trusts
 * what they say, and a negative size makes it read the same page for ever.
 */
export function soundPageBytes(chunk: Buffer): number {
  let at = 0;
  while (at < chunk.length - 1) {
    const header = new ThriftReader(chunk, at);
    const fields = header.struct(0);
    if (fields === null) return at;
    const [type, unpacked, packed] = [numberOf(fields, 1), numberOf(fields, 2), numberOf(fields, 3)];
    const isSound =
      unpacked >= 0 &&
      unpacked <= maxPageBytes &&
      packed >= 0 &&
      header.at + packed <= chunk.length &&
      (type === 1 || innerIsSound(fields, type, packed));
    if (!isSound) return at;
    at = header.at + packed;
  }
  return at;
}

/** Fields that the header of each type of page must have: data, dictionary, data of version 2. */
const required: ReadonlyMap<number, { readonly header: number; readonly fields: number }> = new Map([
  [0, { header: 5, fields: 4 }],
  [2, { header: 7, fields: 2 }],
  [3, { header: 8, fields: 6 }],
]);

function innerIsSound(fields: Fields, type: number, packed: number): boolean {
  const wanted = required.get(type);
  const inner = wanted === undefined ? null : fields.get(wanted.header);
  if (wanted === undefined || !(inner instanceof Map)) return false;
  const numbers = Array.from({ length: wanted.fields }, (_, i) => numberOf(inner, i + 1));
  if (numbers.some((number) => number < 0) || numbers[0]! > maxPageValues) return false;
  if (type !== 3) return true;
  const [values, nulls, rows, , definitions, repetitions] = [
    numbers[0]!,
    numbers[1]!,
    numbers[2]!,
    0,
    numbers[4]!,
    numbers[5]!,
  ];
  return nulls <= values && rows <= values && definitions + repetitions <= packed;
}

type Fields = Map<number, number | Fields | null>;

function numberOf(fields: Fields, id: number): number {
  const value = fields.get(id);
  return typeof value === 'number' ? value : -1;
}

/** Enough of Thrift's compact protocol for page headers; anything out of bounds makes a struct null. */
class ThriftReader {
  at: number;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  struct(depth: number): Fields | null {
    const fields: Fields = new Map();
    let id = 0;
    while (this.at < this.#bytes.length && depth < maxStructDepth) {
      const byte = this.#bytes[this.at++]!;
      if (byte === 0) return fields;
      const delta = byte >> 4;
      id = delta === 0 ? this.#zigzag() : id + delta;
      const value = this.#value(byte & 15, depth);
      if (value === undefined) return null;
      fields.set(id, value);
    }
    return null;
  }

  #value(type: number, depth: number): number | Fields | null | undefined {
    switch (type) {
      case 1:
      case 2:
        return null;
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
      case 12:
        return this.struct(depth + 1) ?? undefined;
      default:
        // Lists, sets and maps are no part of a page header.
        return undefined;
    }
  }

  #varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 10; i++) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      scale *= 128;
      if (byte < 128) break;
    }
    return value;
  }

  #zigzag(): number {
    const value = this.#varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
