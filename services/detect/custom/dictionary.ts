/** A dictionary ready to be looked up from any thread: a table of 64-bit hashes in shared memory, 12 to 24 bytes an entry. */
export interface CompiledDictionary {
  /** Pairs of 32-bit hashes, open addressing; both 0 is a free place. */
  readonly table: SharedArrayBuffer;
  /** One bit by the low 20 bits of the first hash of each entry's first word. */
  readonly firstWords: SharedArrayBuffer;
  readonly entries: number;
  /** Words of the longest entry. */
  readonly maxWords: number;
}

const firstWordBits = 20;
const offsetBasis = 0x811c9dc5;
const space = 32;

/** Kinds of bytes: 0 separates words, else the byte itself with ASCII case folded. */
const folded = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 65 && byte <= 90) return byte + 32;
  const inWord = byte >= 0x80 || (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122) || byte === 39;
  return inWord ? byte : 0;
});

/** Two 32-bit hashes of what has been read, mixed byte by byte. */
class Hash {
  a = offsetBasis;
  b = 0x9747b28c;

  reset(): void {
    this.a = offsetBasis;
    this.b = 0x9747b28c;
  }

  add(byte: number): void {
    this.a = Math.imul(this.a ^ byte, 0x01000193);
    this.b = Math.imul((this.b ^ byte) + 0x7f4a7c15, 0x85ebca6b);
    this.b ^= this.b >>> 15;
  }
}

function bitOf(a: number): number {
  return (a ^ (a >>> firstWordBits)) & ((1 << firstWordBits) - 1);
}

function words(entry: string): readonly Uint8Array[] {
  const bytes = Buffer.from(entry.normalize('NFC'));
  const out: Uint8Array[] = [];
  let start = -1;
  for (let at = 0; at <= bytes.length; at++) {
    const inWord = at < bytes.length && folded[bytes[at] ?? 0] !== 0;
    if (inWord && start < 0) start = at;
    if (!inWord && start >= 0) {
      out.push(bytes.subarray(start, at));
      start = -1;
    }
  }
  return out;
}

/**
 * Compiles entries (words or phrases, ASCII case and the kind of separators ignored) for `DictionaryMatcher`. Up to ten million fit into
 * 256 MB. Throws RangeError on an entry without any letter or digit.
 */
export function compileDictionary(entries: readonly string[]): CompiledDictionary {
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, entries.length * 1.5)));
  const table = new SharedArrayBuffer(capacity * 8);
  const firstWords = new SharedArrayBuffer(1 << (firstWordBits - 3));
  const slots = new Uint32Array(table);
  const bits = new Uint8Array(firstWords);
  const hash = new Hash();
  let maxWords = 0;
  for (const entry of entries) {
    const parts = words(entry);
    if (parts.length === 0) throw new RangeError('a dictionary entry has no letter or digit');
    maxWords = Math.max(maxWords, parts.length);
    hash.reset();
    parts.forEach((part, index) => {
      if (index > 0) hash.add(space);
      for (const byte of part) hash.add(folded[byte] ?? 0);
      if (index === 0) {
        const bit = bitOf(hash.a);
        bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
      }
    });
    insert(slots, capacity, hash.a >>> 0, hash.b >>> 0 || 1);
  }
  return { table, firstWords, entries: entries.length, maxWords };
}

function insert(slots: Uint32Array, capacity: number, a: number, b: number): void {
  let slot = a & (capacity - 1);
  while (slots[slot * 2 + 1] !== 0) {
    if (slots[slot * 2] === a && slots[slot * 2 + 1] === b) return;
    slot = (slot + 1) & (capacity - 1);
  }
  slots[slot * 2] = a;
  slots[slot * 2 + 1] = b;
}

/** Finds the entries of a dictionary in text, the longest at each place, on word borders. */
export class DictionaryMatcher {
  readonly #slots: Uint32Array;
  readonly #bits: Uint8Array;
  readonly #mask: number;
  readonly #maxWords: number;
  readonly #hash = new Hash();

  constructor(dictionary: CompiledDictionary) {
    this.#slots = new Uint32Array(dictionary.table);
    this.#bits = new Uint8Array(dictionary.firstWords);
    this.#mask = this.#slots.length / 2 - 1;
    this.#maxWords = dictionary.maxWords;
  }

  #has(a: number, b: number): boolean {
    const wanted = b || 1;
    let slot = a & this.#mask;
    while (this.#slots[slot * 2 + 1] !== 0) {
      if (this.#slots[slot * 2] === a && this.#slots[slot * 2 + 1] === wanted) return true;
      slot = (slot + 1) & this.#mask;
    }
    return false;
  }

  /** End of the longest entry that starts at `at`, where a word starts; -1 without any. */
  matchAt(bytes: Uint8Array, at: number): number {
    const hash = this.#hash;
    hash.reset();
    let best = -1;
    let end = at;
    for (let word = 0; word < this.#maxWords; word++) {
      if (word > 0) hash.add(space);
      while (end < bytes.length && folded[bytes[end] ?? 0] !== 0) hash.add(folded[bytes[end++] ?? 0] ?? 0);
      if (word === 0) {
        const bit = bitOf(hash.a);
        if (((this.#bits[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1;
      }
      if (this.#has(hash.a >>> 0, hash.b >>> 0)) best = end;
      const gap = end;
      while (end < bytes.length && end - gap < 4 && folded[bytes[end] ?? 0] === 0) end++;
      if (end >= bytes.length || folded[bytes[end] ?? 0] === 0) return best;
    }
    return best;
  }

  /** Calls `found` for each entry that starts in `[from, to)`; they do not overlap. */
  scan(bytes: Uint8Array, from: number, to: number, found: (start: number, end: number) => void): void {
    let at = from;
    while (at < to) {
      const starts = folded[bytes[at] ?? 0] !== 0 && (at === 0 || folded[bytes[at - 1] ?? 0] === 0);
      const end = starts ? this.matchAt(bytes, at) : -1;
      if (end > at) {
        found(at, end);
        at = end;
      } else at++;
    }
  }
}
