import { createHmac } from 'node:crypto';
import { plainSigns } from '../extract/text/plain-signs.ts';
import { exactFingerprint } from '../scan/fingerprints.ts';
import { Chaskey } from './chaskey.ts';
import { type CompiledDictionary, DictionaryBuilder } from './dictionary.ts';
import { ExactOutlines, maxExactLength } from './exact-outlines.ts';
import { digitClass, letterClass, UnitReader } from './exact-units.ts';

/** How candidates are made, as a text that changes with it: what was searched by another way is searched again. */
export const exactForm = 'exact-1';

/** A line of a set, as `ExactSetWriter` makes it, or a fingerprint alone. */
export const exactSetLine =
  /^(?:[0-9a-f]{32}(?:[0-9a-f]{8})?|outline [a-z+]{6,20} [1-9] [\d,-]{1,900}|signs(?: [0-9a-f]{1,6}){1,100})$/;

/** True for a line that stands for a value; the others say what values look like. */
export const isExactValue = (line: string): boolean => /^[0-9a-f]+$/.test(line);

/** Bits of the filter for each value, at least. */
const bitsPerValue = 16;

/** A set of exact values, ready for any thread. */
export interface CompiledExactSet {
  /** HMAC fingerprints as words. */
  readonly fingerprints: CompiledDictionary;
  /** What makes candidates without a pattern; null when the set was made without it. */
  readonly alone: {
    /** Two bits by the tag of each value (a Bloom filter); a power of two in size. */
    readonly filter: SharedArrayBuffer;
    /** `ExactOutlines.lines`. */
    readonly outlines: readonly string[];
  } | null;
}

/** The second bit of a tag in a filter of `bits`, of which the first is its remainder. */
export const secondBit = (tag: number, bits: number): number =>
  (Math.imul(tag ^ (tag >>> 15), 0x9e3779b1) >>> 0) % bits;

/** The key of the tags: not the organization's own, so that a tag tells nothing of the fingerprint beside it. */
export function tagOf(key: Uint8Array): Chaskey {
  return new Chaskey(createHmac('sha256', key).update('exact-filter').digest().subarray(0, 16));
}

/**
 * Makes the lines of a set, so that the values need not leave their place: for each value its fingerprint (HMAC-SHA-256, 32 hexadecimal
 * digits) and its tag (Chaskey under a derived key, 8), and at the end what the values are like.
 */
export class ExactSetWriter {
  readonly #key: Uint8Array;
  readonly #chaskey: Chaskey;
  readonly #reader = new UnitReader(null, Number.POSITIVE_INFINITY);
  readonly #outlines = new ExactOutlines();

  /** `key`: the organization's. */
  constructor(key: Uint8Array) {
    this.#key = key;
    this.#chaskey = tagOf(key);
  }

  /** The line of a value; null when it could never be found: without a letter or digit, or longer than 1,000 bytes. */
  line(value: string): string | null {
    const text = plainSigns(value).replace(/\s+/gu, ' ');
    // Wider gaps within a value are as good as one separator.
    const bytes = Buffer.from(text.replace(/[ .-]{2,}/g, ' '));
    const reader = this.#reader;
    reader.readRun(bytes, 0, bytes.length, bytes.length);
    const length = reader.tos[reader.count - 1] ?? 0;
    let classes = 0;
    let words = 1;
    for (let unit = 0; unit < reader.count; unit++) {
      classes |= reader.classes[unit] ?? 0;
      if (unit > 0) words += reader.apart[unit] ?? 0;
    }
    if (reader.count === 0 || (classes & (letterClass | digitClass)) === 0 || length > maxExactLength) return null;
    this.#outlines.add(classes, words, length);
    for (const sign of reader.signsOf(bytes)) this.#outlines.signs.add(sign);
    const tag = this.#chaskey.tag(reader.text, 0, length);
    return exactFingerprint(this.#key, text) + tag.toString(16).padStart(8, '0');
  }

  /** The lines behind those of the values. */
  outlines(): readonly string[] {
    return this.#outlines.lines();
  }
}

/** Reads the lines of a set, in any order. Fingerprints alone (32 digits) make a set that needs a pattern. */
export class ExactSetBuilder {
  readonly #fingerprints = new DictionaryBuilder();
  readonly #outlines = new ExactOutlines();
  #tags = new Uint32Array(1_024);
  #tagged = 0;

  get entries(): number {
    return this.#fingerprints.entries;
  }

  /** Takes a line; false when it has no letter or digit. */
  add(line: string): boolean {
    if (this.#outlines.addLine(line)) return true;
    if (!/^[0-9a-f]{40}$/.test(line)) return this.#fingerprints.add(line);
    if (this.#tagged === this.#tags.length) {
      const tags = new Uint32Array(2 * this.#tagged);
      tags.set(this.#tags);
      this.#tags = tags;
    }
    this.#tags[this.#tagged++] = Number.parseInt(line.slice(32), 16);
    return this.#fingerprints.add(line.slice(0, 32));
  }

  build(): CompiledExactSet {
    const fingerprints = this.#fingerprints.build();
    const outlines = this.#outlines.lines();
    if (this.#tagged < this.entries || this.#outlines.filter() === null) return { fingerprints, alone: null };
    const bits = 2 ** Math.min(32, Math.max(10, Math.ceil(Math.log2(this.#tagged * bitsPerValue))));
    const filter = new SharedArrayBuffer(bits / 8);
    const bytes = new Uint8Array(filter);
    for (const tag of this.#tags.subarray(0, this.#tagged))
      for (const bit of [tag % bits, secondBit(tag, bits)])
        bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (1 << (bit & 7));
    return { fingerprints, alone: { filter, outlines } };
  }
}

/** A set from lines that are in memory. Throws RangeError on one without any letter or digit. */
export function compileExactSet(lines: Iterable<string>): CompiledExactSet {
  const builder = new ExactSetBuilder();
  for (const line of lines) if (!builder.add(line)) throw new RangeError('a fingerprint has no letter or digit');
  return builder.build();
}

/** The lines of a set of values that are in memory. Throws RangeError on a value that could never be found. */
export function exactSetLines(key: Uint8Array, values: Iterable<string>): readonly string[] {
  const writer = new ExactSetWriter(key);
  const lines: string[] = [];
  for (const value of values) {
    const line = writer.line(value);
    if (line === null) throw new RangeError('a value has no letter or digit, or more than 1,000 bytes');
    lines.push(line);
  }
  return [...lines, ...writer.outlines()];
}
