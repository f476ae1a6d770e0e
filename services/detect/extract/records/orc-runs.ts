import { ExtractError } from '../core/extract-error.ts';

const widths = [...Array.from({ length: 24 }, (_, i) => i + 1), 26, 28, 30, 32, 40, 48, 56, 64];

const zigzag = (value: bigint, signed: boolean): bigint => (signed ? (value >> 1n) ^ -(value & 1n) : value);

/** Runs of bytes and of whole numbers in a stream of ORC (its specification, "Run Length Encoding"). */
export class OrcRuns {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new ExtractError('MALFORMED_FILE', 'orc stream ends');
    return byte;
  }

  bytes(count: number): Int8Array {
    // A run of two bytes is up to 130.
    this.#expect(count, 65);
    const out = new Int8Array(count);
    for (let done = 0; done < count; ) {
      const control = this.byte();
      const end = Math.min(count, done + (control < 128 ? control + 3 : 256 - control));
      if (control < 128) out.fill(this.byte(), done, end);
      else for (let i = done; i < end; i++) out[i] = this.byte();
      done = end;
    }
    return out;
  }

  /** Decimals have more than 64 bits. */
  varint(signed: boolean): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 182n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return zigzag(value, signed);
    }
    throw new ExtractError('MALFORMED_FILE', 'orc number too long');
  }

  /** `second` tells the second version of the encoding. */
  wholes(count: number, signed: boolean, second: boolean): BigInt64Array {
    // A run of four bytes is up to 512 numbers, in the first version one of three up to 130.
    this.#expect(count, second ? 128 : 44);
    const out = new BigInt64Array(count);
    // What is set beyond the end of the array is lost: runs may be longer than asked for.
    for (let at = 0; at < count; )
      for (const value of second ? this.#run(signed) : this.#firstRun(signed)) out[at++] = value;
    return out;
  }

  /** What a file claims to have is compared with what its bytes can stand for, before it is given the memory. */
  #expect(count: number, perByte: number): void {
    if (count > (this.#bytes.length - this.#at) * perByte) throw new ExtractError('MALFORMED_FILE', 'orc stream ends');
  }

  #firstRun(signed: boolean): bigint[] {
    const control = this.byte();
    if (control > 127) return Array.from({ length: 256 - control }, () => this.varint(signed));
    const step = BigInt((this.byte() << 24) >> 24);
    const base = this.varint(signed);
    return Array.from({ length: control + 3 }, (_, i) => base + step * BigInt(i));
  }

  #run(signed: boolean): bigint[] {
    const head = this.byte();
    if (head < 64) {
      const value = zigzag(this.#packed(1, ((head >> 3) + 1) * 8)[0] ?? 0n, signed);
      return Array.from({ length: (head & 7) + 3 }, () => value);
    }
    const code = (head >> 1) & 31;
    const count = ((head & 1) << 8) + this.byte() + 1;
    if (head < 128) return this.#packed(count, widths[code]!).map((value) => zigzag(value, signed));
    if (head < 192) return this.#patched(count, widths[code]!);
    const values = [this.varint(signed)];
    const step = this.varint(true);
    const steps = code === 0 ? null : this.#packed(count - 2, widths[code]!);
    for (let i = 1; i < count; i++) {
      const by = i === 1 || steps === null ? step : step < 0n ? -steps[i - 2]! : steps[i - 2]!;
      values.push(values[i - 1]! + by);
    }
    return values;
  }

  #patched(count: number, width: number): bigint[] {
    const [third, fourth] = [this.byte(), this.byte()];
    const baseWidth = ((third >> 5) + 1) * 8;
    const patchWidth = widths[third & 31]!;
    // The highest bit of the base is its sign.
    const raw = this.#packed(1, baseWidth)[0] ?? 0n;
    const sign = 1n << BigInt(baseWidth - 1);
    const base = raw < sign ? raw : sign - raw;
    const values = this.#packed(count, width);
    const entryWidth = widths.find((fits) => fits >= patchWidth + (fourth >> 5) + 1) ?? 64;
    let at = 0;
    for (const entry of this.#packed(fourth & 31, entryWidth)) {
      at += Number(entry >> BigInt(patchWidth));
      if (at < count) values[at]! |= BigInt.asUintN(patchWidth, entry) << BigInt(width);
    }
    return values.map((value) => base + value);
  }

  /** `count` numbers of `width` bits, the highest bit first; they end at a byte's border. */
  #packed(count: number, width: number): bigint[] {
    const out: bigint[] = [];
    let [left, byte] = [0, 0];
    for (let i = 0; i < count; i++) {
      let value = 0n;
      for (let need = width; need > 0; ) {
        if (left === 0) [byte, left] = [this.byte(), 8];
        const take = Math.min(left, need);
        value = (value << BigInt(take)) | BigInt((byte >> (left - take)) & (2 ** take - 1));
        left -= take;
        need -= take;
      }
      out.push(value);
    }
    return out;
  }
}
