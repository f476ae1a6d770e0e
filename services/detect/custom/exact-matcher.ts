import { fieldWidth } from '../extract/contract.ts';
import { exactFingerprint } from '../scan/fingerprints.ts';
import { fieldAfter, type ScanWindow } from '../scan/window.ts';
import type { Chaskey } from './chaskey.ts';
import { DictionaryMatcher } from './dictionary.ts';
import { ExactOutlines, type OutlineFilter } from './exact-outlines.ts';
import { type CompiledExactSet, secondBit, tagOf } from './exact-set.ts';
import { UnitReader } from './exact-units.ts';

/** Longest match in bytes of the text. */
const maxExactMatch = 1_024;
/** Work that a set may do on one object, in units looked at: so many at once, and so many for each of its bytes. */
const freeWork = 20_000_000;
const workPerByte = 60;
const workPerBlock = 20;
const fingerprintWork = 400;

/** Finds the values of a set that has no pattern: the longest at each place, on word borders, inside of one cell. */
export class ExactMatcher {
  readonly #fingerprints: DictionaryMatcher;
  readonly #filter: Uint8Array;
  readonly #bits: number;
  readonly #outlines: OutlineFilter;
  readonly #reader: UnitReader;
  #key: Uint8Array | null = null;
  #chaskey: Chaskey | null = null;
  #work = 0;
  #bytes = 0;

  /** Throws TypeError on a set that needs a pattern. */
  constructor({ fingerprints, alone }: CompiledExactSet) {
    const outlines = new ExactOutlines();
    for (const line of alone?.outlines ?? []) outlines.addLine(line);
    const filter = outlines.filter();
    if (alone === null || filter === null) throw new TypeError('the set needs a pattern');
    this.#fingerprints = new DictionaryMatcher(fingerprints);
    this.#filter = new Uint8Array(alone.filter);
    this.#bits = alone.filter.byteLength * 8;
    this.#outlines = filter;
    this.#reader = new UnitReader(outlines.signs, filter.maxLength);
  }

  beginObject(key: Uint8Array): void {
    if (this.#key !== key) this.#chaskey = tagOf(key);
    this.#key = key;
    this.#work = 0;
    this.#bytes = 0;
  }

  /** Whether it has worked too much on this object, and looks no further. */
  get stopped(): boolean {
    return this.#work > freeWork + workPerByte * this.#bytes;
  }

  /** Calls `found` for each value that starts in the window's commit range, from `from` on; they do not overlap. */
  scan(window: ScanWindow, from: number, found: (start: number, end: number) => void): void {
    const { bytes, fields, commitTo } = window;
    this.#bytes += commitTo - window.commitFrom;
    if (fields === null) {
      this.#scanCell(bytes, 0, bytes.length, from, commitTo, found);
      return;
    }
    let gap = 0;
    for (
      let at = Math.max(0, fieldAfter(fields, from) - fieldWidth);
      at <= fields.length && gap < commitTo;
      at += fieldWidth
    ) {
      const start = at < fields.length ? (fields[at] ?? 0) : bytes.length;
      const end = at < fields.length ? (fields[at + 1] ?? 0) : bytes.length;
      if (gap < start) this.#scanCell(bytes, gap, start, from, commitTo, found);
      if (start < end) this.#scanCell(bytes, start, end, from, commitTo, found);
      gap = end;
    }
  }

  #scanCell(
    bytes: Buffer,
    start: number,
    end: number,
    from: number,
    commitTo: number,
    found: (start: number, end: number) => void,
  ): void {
    if (end <= from || start >= commitTo) return;
    const reader = this.#reader;
    const stop = commitTo + maxExactMatch;
    let at = from > start ? reader.afterWord(bytes, from, start, end) : start;
    while (at < end && at < commitTo && !this.stopped) {
      at = reader.readRun(bytes, at, end, stop);
      this.#searchRun(bytes, commitTo, found);
    }
  }

  #searchRun(bytes: Buffer, commitTo: number, found: (start: number, end: number) => void): void {
    const { starts, ends, count } = this.#reader;
    for (let unit = 0; unit < count && !this.stopped; unit++) {
      const start = starts[unit] ?? 0;
      if (start >= commitTo) return;
      const last = this.#longestAt(bytes, unit);
      if (last < 0) continue;
      found(start, ends[last] ?? 0);
      unit = last;
    }
  }

  /** The last unit of the longest value that begins with `first`; -1 without any. */
  #longestAt(bytes: Buffer, first: number): number {
    const { starts, ends, froms, tos, classes, apart, count, text } = this.#reader;
    const start = starts[first] ?? 0;
    const from = froms[first] ?? 0;
    let seen = 0;
    let words = 1;
    let best = -1;
    for (let unit = first; unit < count; unit++) {
      this.#work++;
      if (unit > first) words += apart[unit] ?? 0;
      seen |= classes[unit] ?? 0;
      const to = tos[unit] ?? 0;
      if (!this.#outlines.canBegin(seen, words, to - from) || (ends[unit] ?? 0) - start > maxExactMatch) break;
      if (!this.#outlines.takes(seen, words, to - from)) continue;
      this.#work += workPerBlock * (1 + ((to - from) >> 4));
      if (this.#mayHave(text, from, to) && this.#has(bytes, start, ends[unit] ?? 0)) best = unit;
    }
    return best;
  }

  #mayHave(text: Uint8Array, from: number, to: number): boolean {
    const tag = this.#chaskey?.tag(text, from, to) ?? 0;
    return this.#hasBit(tag % this.#bits) && this.#hasBit(secondBit(tag, this.#bits));
  }

  #hasBit(bit: number): boolean {
    return ((this.#filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }

  #has(bytes: Buffer, start: number, end: number): boolean {
    const value = bytes.toString('utf8', start, end).replace(/\s+/gu, '');
    if (this.#key !== null && this.#fingerprints.hasWord(exactFingerprint(this.#key, value))) return true;
    this.#work += fingerprintWork;
    return false;
  }
}
