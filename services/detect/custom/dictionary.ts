import { plainSigns } from '../extract/text/plain-signs.ts';
import { afterWordAt, readWord, skipSeparators } from './folded-words.ts';

/** Which spellings are equal, as a text that changes with it: what was searched by another one is searched again. */
export const dictionaryForm = 'folded-words-2';

/** A dictionary ready to be looked up from any thread: a table of 64-bit hashes in shared memory, 11 to 22 bytes an entry. */
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

/** Characters between two words of an entry, at most. */
const maxGap = 4;

/** Places of the table that may be taken before it doubles. */
const maxLoad = 0.75;

/**
 * Builds a dictionary entry by entry (words or phrases; case, composed or not, and the kind of separators ignored), so that a file of millions never
 * has to be in memory: only hashes are kept. Ten million entries take 128 MiB, and twice that for the moment in which the table doubles.
 */
export class DictionaryBuilder {
  #slots = new Uint32Array(new SharedArrayBuffer(16 * 8));
  #taken = 0;
  #entries = 0;
  #maxWords = 0;
  readonly #firstWords = new SharedArrayBuffer(1 << (firstWordBits - 3));
  readonly #bits = new Uint8Array(this.#firstWords);
  readonly #hash = new Hash();

  get entries(): number {
    return this.#entries;
  }

  /** Takes one entry; false when it has no letter or digit, and so could never be found. */
  add(entry: string): boolean {
    const bytes = Buffer.from(plainSigns(entry));
    const hash = this.#hash;
    hash.reset();
    let words = 0;
    for (let at = skipSeparators(bytes, 0, bytes.length); at < bytes.length; words++) {
      if (words > 0) hash.add(space);
      at = readWord(bytes, at, hash);
      if (words === 0) this.#noteFirstWord();
      at = skipSeparators(bytes, at, bytes.length);
    }
    if (words === 0) return false;
    this.#maxWords = Math.max(this.#maxWords, words);
    this.#entries++;
    if (this.#taken + 1 > (this.#slots.length / 2) * maxLoad) this.#double();
    if (insert(this.#slots, hash.a >>> 0, hash.b >>> 0 || 1)) this.#taken++;
    return true;
  }

  #noteFirstWord(): void {
    const bit = bitOf(this.#hash.a);
    this.#bits[bit >> 3] = (this.#bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }

  #double(): void {
    const old = this.#slots;
    const slots = new Uint32Array(new SharedArrayBuffer(old.byteLength * 2));
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) insert(slots, old[at] ?? 0, old[at + 1] ?? 0);
    this.#slots = slots;
  }

  build(): CompiledDictionary {
    const table = this.#slots.buffer;
    if (!(table instanceof SharedArrayBuffer)) throw new TypeError('the table is shared memory');
    return { table, firstWords: this.#firstWords, entries: this.#entries, maxWords: this.#maxWords };
  }
}

/** A dictionary of entries that are in memory. Throws RangeError on an entry without any letter or digit. */
export function compileDictionary(entries: Iterable<string>): CompiledDictionary {
  const builder = new DictionaryBuilder();
  for (const entry of entries)
    if (!builder.add(entry)) throw new RangeError('a dictionary entry has no letter or digit');
  return builder.build();
}

/** Puts a pair of hashes in; false when it is there already. */
function insert(slots: Uint32Array, a: number, b: number): boolean {
  const mask = slots.length / 2 - 1;
  let slot = a & mask;
  while (slots[slot * 2 + 1] !== 0) {
    if (slots[slot * 2] === a && slots[slot * 2 + 1] === b) return false;
    slot = (slot + 1) & mask;
  }
  slots[slot * 2] = a;
  slots[slot * 2 + 1] = b;
  return true;
}

/** Finds the entries of a dictionary in text, the longest at each place, on word borders. */
export class DictionaryMatcher {
  readonly #slots: Uint32Array;
  readonly #bits: Uint8Array;
  readonly #mask: number;
  readonly #maxWords: number;
  readonly #hash = new Hash();
  #firstEnd = 0;

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

  /** End of the longest entry that starts at `at`, where a word starts; -1 without any. Notes where that word ends. */
  matchAt(bytes: Uint8Array, at: number): number {
    const hash = this.#hash;
    hash.reset();
    let best = -1;
    let end = readWord(bytes, at, hash);
    this.#firstEnd = end;
    const bit = bitOf(hash.a);
    if (((this.#bits[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1;
    for (let word = 1; ; word++) {
      if (this.#has(hash.a >>> 0, hash.b >>> 0)) best = end;
      if (word >= this.#maxWords) return best;
      const start = skipSeparators(bytes, end, maxGap);
      hash.add(space);
      end = readWord(bytes, start, hash);
      if (end === start) return best;
    }
  }

  /** Whether `text`, one word, is an entry. */
  hasWord(text: string): boolean {
    const bytes = Buffer.from(text);
    return this.matchAt(bytes, 0) === bytes.length;
  }

  /** Calls `found` for each entry that starts in `[from, to)`; they do not overlap. */
  scan(bytes: Uint8Array, from: number, to: number, found: (start: number, end: number) => void): void {
    let at = skipSeparators(bytes, afterWordAt(bytes, from), bytes.length);
    while (at < to) {
      const end = this.matchAt(bytes, at);
      if (end > at) found(at, end);
      at = skipSeparators(bytes, Math.max(end, this.#firstEnd), bytes.length);
    }
  }
}
