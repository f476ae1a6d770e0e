import { ExtractError } from '../core/extract-error.ts';
import type { AvroNode } from './avro-schema.ts';
import { decimalText } from './decimal-text.ts';
import type { RecordWriter } from './record-writer.ts';

/** Values that a block may have beyond its bytes: nulls and empty records take none, and 2^60 of them would never end. */
const maxEmptyValues = 1_000_000;
const maxDepth = 200;
/** Longest decimal, some 300 digits. */
const maxDecimalBytes = 128;

/**
 * Decodes records of a block straight into a writer. An own decoder: avsc reads on behind the end of its bytes for as many array items as
 * a damaged count says, and runs out of memory.
 */
export class AvroDecoder {
  readonly #writer: RecordWriter;
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #row = 0;
  #values = 0;

  constructor(writer: RecordWriter) {
    this.#writer = writer;
  }

  open(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#at = 0;
    this.#values = 0;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  record(node: AvroNode, row: number): void {
    this.#row = row;
    this.#decode(node, '', 0);
    this.#writer.endRow();
  }

  #decode(node: AvroNode, path: string, depth: number): void {
    this.#values += 1;
    if (this.#values > maxEmptyValues + this.#bytes.length * 2 || depth > maxDepth) throw damaged('value too large');
    switch (node.kind) {
      case 'null':
        return;
      case 'boolean':
        this.#take(1);
        return;
      case 'int':
      case 'long':
        this.#writer.add(this.#long(), path, this.#row);
        return;
      case 'float':
        this.#writer.add(this.#bytes.readFloatLE(this.#take(4)), path, this.#row);
        return;
      case 'double':
        this.#writer.add(this.#bytes.readDoubleLE(this.#take(8)), path, this.#row);
        return;
      case 'bytes':
      case 'string': {
        const length = this.#count();
        const start = this.#take(length);
        this.#writer.addColumn(this.#bytes.subarray(start, start + length), this.#writer.column(path), this.#row);
        return;
      }
      case 'fixed': {
        const start = this.#take(node.size);
        this.#writer.addColumn(this.#bytes.subarray(start, start + node.size), this.#writer.column(path), this.#row);
        return;
      }
      case 'decimal': {
        const length = node.size ?? this.#count();
        const start = this.#take(length);
        this.#writer.add(
          decimalText(wholeNumber(this.#bytes.subarray(start, start + length)), node.scale),
          path,
          this.#row,
        );
        return;
      }
      case 'time': {
        const count = this.#long();
        const time = new Date(Number(count) * node.milliseconds);
        this.#writer.add(Number.isNaN(time.getTime()) ? count : time, path, this.#row);
        return;
      }
      case 'enum':
        this.#writer.add(node.symbols[this.#count()] ?? '', path, this.#row);
        return;
      case 'union': {
        const branch = node.branches[this.#count()];
        if (branch === undefined) throw damaged('union branch');
        this.#decode(branch, path, depth + 1);
        return;
      }
      case 'record':
        for (const field of node.fields)
          this.#decode(field.node, path === '' ? field.name : `${path}.${field.name}`, depth + 1);
        return;
      case 'array':
        this.#blocks(() => this.#decode(node.items, `${path}[*]`, depth + 1));
        return;
      case 'map':
        this.#blocks(() => {
          const length = this.#count();
          const start = this.#take(length);
          const key = this.#bytes.toString('utf8', start, start + length);
          this.#writer.add(key, path, this.#row);
          this.#decode(node.values, path === '' ? key : `${path}.${key}`, depth + 1);
        });
    }
  }

  #blocks(item: () => void): void {
    for (;;) {
      let count = this.#number();
      if (count === 0) return;
      if (count < 0) {
        count = -count;
        this.#number();
      }
      for (let i = 0; i < count; i++) item();
    }
  }

  /** Moves on by `count` bytes and gives where they start. */
  #take(count: number): number {
    const start = this.#at;
    if (count > this.#bytes.length - start) throw damaged('block too short');
    this.#at = start + count;
    return start;
  }

  #count(): number {
    const count = this.#number();
    if (count < 0) throw damaged('negative length');
    return count;
  }

  /** A zigzag varint as a number; over 2^53 it is not exact. */
  #number(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 10; i++) {
      const byte = this.#bytes[this.#take(1)]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
      scale *= 128;
    }
    throw damaged('number too long');
  }

  #long(): number | bigint {
    const start = this.#at;
    const value = this.#number();
    if (Number.isSafeInteger(value)) return value;
    let exact = 0n;
    for (let at = this.#at - 1; at >= start; at--) exact = (exact << 7n) | BigInt(this.#bytes[at]! & 127);
    return (exact >> 1n) ^ -(exact & 1n);
  }
}

/** Two's complement, its highest byte first. */
function wholeNumber(bytes: Buffer): bigint {
  if (bytes.length === 0 || bytes.length > maxDecimalBytes) return 0n;
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`));
}

function damaged(what: string): ExtractError {
  return new ExtractError('MALFORMED_FILE', `avro ${what}`);
}
