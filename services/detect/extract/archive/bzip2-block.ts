import type { BitReader } from './bit-reader.ts';

const maxCodeBits = 20;
const groupLength = 50;

interface CodeTable {
  readonly minLength: number;
  /** Highest code of each length, -1 where there is none. */
  readonly limit: Int32Array;
  readonly base: Int32Array;
  readonly symbols: Uint16Array;
}

const damaged = (what: string): Error => new Error(`bzip2: ${what}`);

export interface Bzip2Block {
  /** Its Burrows–Wheeler transform, ready to be walked. */
  readonly tree: Uint32Array;
  readonly count: number;
  /** Where the walk starts. */
  readonly start: number;
}

/**
 * Reads one block behind its magic number into `room`, or what it must be replaced by. `maxBytes` is what the stream header allows. Every
 * loop is bounded by it or by the bits that are left.
 */
export function readBzip2Block(bits: BitReader, room: Uint32Array, maxBytes: number): Bzip2Block {
  if (bits.bits(1) === 1) throw damaged('randomized block');
  const origin = bits.bits(24);
  const used = usedBytes(bits);
  if (used.length === 0) throw damaged('no symbols');
  const tableCount = bits.bits(3);
  if (tableCount < 2 || tableCount > 6) throw damaged('table count');
  const selectors = readSelectors(bits, tableCount);
  const symbolCount = used.length + 2;
  const tables = Array.from({ length: tableCount }, () => readTable(bits, symbolCount));

  const counts = new Int32Array(256);
  let tree = room;
  let count = 0;
  let run = 0;
  let runPower = 1;
  let selector = 0;
  let left = 0;
  let table = tables[0]!;
  for (;;) {
    if (left === 0) {
      if (selector >= selectors.length) throw damaged('selectors end');
      table = tables[selectors[selector++]!]!;
      left = groupLength;
    }
    left -= 1;
    const symbol = readSymbol(bits, table);
    if (symbol < 2) {
      run += runPower << symbol;
      runPower *= 2;
      if (run > maxBytes) throw damaged('run too long');
      continue;
    }
    if (run > 0) {
      if (count + run > maxBytes) throw damaged('block too long');
      if (count + run > tree.length) tree = grown(tree, count + run, maxBytes);
      const byte = used[0]!;
      counts[byte]! += run;
      tree.fill(byte, count, count + run);
      count += run;
      run = 0;
    }
    runPower = 1;
    if (symbol === symbolCount - 1) break;
    if (count >= maxBytes) throw damaged('block too long');
    if (count >= tree.length) tree = grown(tree, count + 1, maxBytes);
    const byte = used[symbol - 1]!;
    used.copyWithin(1, 0, symbol - 1);
    used[0] = byte;
    counts[byte]! += 1;
    tree[count++] = byte;
  }
  if (origin >= count) throw damaged('origin');
  let sum = 0;
  for (let byte = 0; byte < 256; byte++) {
    const next = sum + counts[byte]!;
    counts[byte] = sum;
    sum = next;
  }
  for (let i = 0; i < count; i++) {
    const byte = tree[i]! & 0xff;
    const to = counts[byte]!;
    counts[byte] = to + 1;
    tree[to]! |= i << 8;
  }
  return { tree, count, start: tree[origin]! >>> 8 };
}

function grown(tree: Uint32Array, needed: number, most: number): Uint32Array {
  const larger = new Uint32Array(Math.min(most, Math.max(needed, tree.length * 4)));
  larger.set(tree);
  return larger;
}

function usedBytes(bits: BitReader): Uint8Array {
  const ranges = bits.bits(16);
  const used: number[] = [];
  for (let range = 0; range < 16; range++) {
    if ((ranges & (0x8000 >> range)) === 0) continue;
    const members = bits.bits(16);
    for (let i = 0; i < 16; i++) if ((members & (0x8000 >> i)) !== 0) used.push(range * 16 + i);
  }
  return Uint8Array.from(used);
}

function readSelectors(bits: BitReader, tableCount: number): Uint8Array {
  const count = bits.bits(15);
  if (count === 0) throw damaged('no selectors');
  const order = Uint8Array.from({ length: tableCount }, (_, i) => i);
  const selectors = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    let place = 0;
    while (bits.bits(1) === 1) {
      place += 1;
      if (place >= tableCount) throw damaged('selector');
    }
    const table = order[place]!;
    order.copyWithin(1, 0, place);
    order[0] = table;
    selectors[i] = table;
  }
  return selectors;
}

function readTable(bits: BitReader, symbolCount: number): CodeTable {
  const lengths = new Uint8Array(symbolCount);
  let length = bits.bits(5);
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    for (;;) {
      if (length < 1 || length > maxCodeBits) throw damaged('code length');
      if (bits.bits(1) === 0) break;
      length += bits.bits(1) === 0 ? 1 : -1;
    }
    lengths[symbol] = length;
  }
  const symbols = new Uint16Array(symbolCount);
  const limit = new Int32Array(maxCodeBits + 2).fill(-1);
  const base = new Int32Array(maxCodeBits + 2);
  let minLength = maxCodeBits + 1;
  let code = 0;
  let place = 0;
  for (let bitCount = 1; bitCount <= maxCodeBits; bitCount++) {
    base[bitCount] = place - code;
    for (let symbol = 0; symbol < symbolCount; symbol++) {
      if (lengths[symbol] !== bitCount) continue;
      symbols[place++] = symbol;
      code += 1;
      if (bitCount < minLength) minLength = bitCount;
    }
    limit[bitCount] = code - 1;
    code <<= 1;
  }
  return { minLength, limit, base, symbols };
}

function readSymbol(bits: BitReader, table: CodeTable): number {
  let length = table.minLength;
  let code = bits.bits(length);
  while (code > table.limit[length]!) {
    length += 1;
    if (length > maxCodeBits) throw damaged('code');
    code = code * 2 + bits.bits(1);
  }
  const symbol = table.symbols[code + table.base[length]!];
  if (symbol === undefined) throw damaged('code');
  return symbol;
}
