import type { CompiledForm } from '../compiled-form.ts';
import { IntList } from '../prefilter/hits.ts';
import type { LocalKeywords } from '../prefilter/local-keywords.ts';
import type { Prefilter } from '../prefilter/prefilter.ts';
import { bridgingWindow, isBridged, maxBridge } from './bridge.ts';
import type { FieldName } from './field-names.ts';
import { isDevice, labels, labelsCode, labelsNext, namesFile, numberBetween } from './other-value.ts';
import { SameText } from './same-text.ts';
import { far, Surroundings } from './surroundings.ts';
import type { Cell, ScanWindow } from './window.ts';

/** What words against a value do: `weaken` when a keyword stands beside them, `drop` when they are nearer than any. */
export type Negative = 'none' | 'weaken' | 'drop';

/** What speaks for and against a value in its surroundings. */
export interface Context {
  readonly keyword: boolean;
  readonly header: boolean;
  readonly negative: Negative;
  /** Characters to the nearest keyword; 0 for a header, `far` without any. */
  readonly distance: number;
  /** Bytes of keywords that speak for it: `us passport number` says more than `passport`. */
  readonly cover: number;
}

/** Bytes of keywords, at most. */
const longestKeyword = 128;
/** Bytes on either side of a value that a judgement may look at: keyword, its window in characters of four bytes, its label. */
const judgedReach = 768;
/** Values of a window around which negative keywords are looked for one by one; from then on the whole window is looked through. */
const wholeWindowAfter = 2_500;

/** Triples that are stepped over one by one before the place is searched for. */
const nearby = 24;

const noHits = new IntList();

/** First triple of `hits` that starts at or after `offset`; `near`: an earlier answer, since values come mostly in order. */
function firstHit(hits: IntList, offset: number, near: number): number {
  const { length } = hits;
  let at = Math.min(near, length);
  for (let i = 0; i < nearby && at > 0 && hits.at(at - 3) >= offset; i++) at -= 3;
  for (let i = 0; i < nearby && at < length && hits.at(at) < offset; i++) at += 3;
  if ((at === 0 || hits.at(at - 3) < offset) && (at >= length || hits.at(at) >= offset)) return at;
  let low = 0;
  let high = hits.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits.at(middle * 3) < offset) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}

function has(set: ReadonlySet<number>, keywords: ReadonlySet<number>): boolean {
  for (const keyword of keywords) if (set.has(keyword)) return true;
  return false;
}

/** Bytes of a header that the form's keywords cover. */
function headerCover(form: CompiledForm, { places }: FieldName): number {
  let cover = 0;
  let coveredTo = 0;
  for (let i = 0; i < places.length; i += 3) {
    const end = places[i + 1] ?? 0;
    if (!form.keywords.set.has(places[i + 2] ?? -1) || end <= coveredTo) continue;
    cover += end - Math.max(places[i] ?? 0, coveredTo);
    coveredTo = end;
  }
  return cover;
}

/** Judges the surroundings of values, one after another; the last judgement stands in its fields. */
export class ContextJudge implements Context {
  keyword = false;
  header = false;
  negative: Negative = 'none';
  distance = far;
  cover = 0;
  readonly #prefilter: Prefilter;
  readonly #negativeKeywords: LocalKeywords;
  readonly #negatives = new IntList();
  readonly #furthest: number;
  /** What `#negatives` speaks of: all before this place that may matter to any form. */
  #window: ScanWindow | null = null;
  #place = -1;
  #asked = 0;
  /** True when it speaks of the whole window, and when the last window had so many values that this is wanted from the first on. */
  #whole = false;
  #expected = false;
  #inLabelPositive = false;
  /** Where the nearest keyword stands. */
  #nearestStart = 0;
  #nearestEnd = 0;
  /** Whose judgement stands in the fields, where: null when it may not stand for the next. */
  #judged: CompiledForm | null = null;
  #judgedIn: ScanWindow | null = null;
  #judgedStart = 0;
  #judgedLength = 0;
  readonly #same = new SameText();
  readonly #surroundings = new Surroundings();
  /** Where the last search in the hits ended. */
  #near = 0;
  #nearNegative = 0;

  /** `furthest`: the most characters from which any form's negative keywords speak. */
  constructor(prefilter: Prefilter, negativeKeywords: LocalKeywords, furthest: number) {
    this.#furthest = furthest;
    this.#prefilter = prefilter;
    this.#negativeKeywords = negativeKeywords;
  }

  /** Judges the value at `[start, end)` for `form`. `hits` are the window's keyword triples. */
  judge(
    form: CompiledForm,
    window: ScanWindow,
    cell: Cell,
    name: FieldName,
    hits: IntList,
    start: number,
    end: number,
  ): void {
    if (form === this.#judged && this.#standsFor(window, start, end)) return;
    this.#judged = null;
    this.keyword = false;
    this.header = false;
    this.negative = 'none';
    this.distance = far;
    this.cover = 0;
    this.#inLabelPositive = false;
    this.#nearestEnd = -1;
    if (!form.hasKeywords && !form.hasNegatives) return;
    this.#surroundings.set(window, cell, start, end);
    if (name.keywords.size > 0) this.header = has(form.keywords.set, name.keywords);
    let nearest = !form.hasKeywords ? far : this.#nearestKeyword(form, window, cell, hits, start, end);
    if (nearest !== far && form.required && !this.#inLabelPositive && this.#surroundings.counted(window, cell.end))
      nearest = far;
    this.keyword = nearest !== far;
    this.distance = this.header ? 0 : nearest;
    if (this.header) this.cover = headerCover(form, name);
    if (form.hasNegatives) this.negative = this.#judgeNegative(form, window, cell, name, start, nearest);
    if (window.fields !== null) return;
    this.#judged = form;
    if (this.#judgedIn !== window) this.#same.begin();
    this.#judgedIn = window;
    this.#judgedStart = start;
    this.#judgedLength = end - start;
  }

  /** True when the last judgement, of the same form, was of a value in the same text: text that repeats itself is judged once. */
  #standsFor(window: ScanWindow, start: number, end: number): boolean {
    const [before, length] = [this.#judgedStart, end - start];
    if (this.#judgedIn !== window || this.#judgedLength !== length) return false;
    if (!this.#same.at(window.bytes, before, start, judgedReach, length + judgedReach)) return false;
    this.#judgedStart = start;
    return true;
  }

  #nearestKeyword(
    form: CompiledForm,
    window: ScanWindow,
    cell: Cell,
    hits: IntList,
    start: number,
    end: number,
  ): number {
    const surroundings = this.#surroundings;
    const most = form.keywordWindow;
    const reach = surroundings.reach(window, most);
    const to = Math.min(cell.end, end + reach);
    const isKeyword = form.keywords.table;
    const longest = Math.min(longestKeyword, form.keywords.longest);
    let nearest = far;
    let coveredTo = 0;
    this.#near = firstHit(hits, Math.max(cell.start, start - reach - longest), this.#near);
    const { data, length } = hits;
    for (let i = this.#near; i < length; i += 3) {
      const hitStart = data[i] ?? 0;
      if (hitStart > to) break;
      const hitEnd = data[i + 1] ?? 0;
      if (isKeyword[data[i + 2] ?? 0] === 0 || hitEnd > cell.end) continue;
      const label = surroundings.label(window);
      const inLabel = label !== null && hitStart < label.end && hitEnd > label.start;
      if (label !== null && !inLabel) continue;
      if (label === null && this.#labelsOther(window, cell.end, hitStart, hitEnd, start, end)) continue;
      this.#inLabelPositive ||= inLabel;
      const distance = surroundings.distance(window, hitStart, hitEnd, most);
      if (distance < nearest) {
        nearest = distance;
        this.#nearestStart = hitStart;
        this.#nearestEnd = hitEnd;
      }
      if (distance !== far && hitEnd > coveredTo) {
        this.cover += hitEnd - Math.max(hitStart, coveredTo);
        coveredTo = hitEnd;
      }
    }
    return nearest === far && form.bridges ? this.#bridgedKeyword(form, window, cell, hits, start) : nearest;
  }

  /** As `#nearestKeyword` for one further off with nothing between but leaders, blank lines and other values. */
  #bridgedKeyword(form: CompiledForm, window: ScanWindow, cell: Cell, hits: IntList, start: number): number {
    if (this.#surroundings.label(window) !== null) return far;
    const isKeyword = form.keywords.table;
    const longest = Math.min(longestKeyword, form.keywords.longest);
    const { data, length } = hits;
    let nearest = far;
    for (let i = firstHit(hits, Math.max(cell.start, start - maxBridge - longest), this.#near); i < length; i += 3) {
      const hitStart = data[i] ?? 0;
      if (hitStart >= start) break;
      const hitEnd = data[i + 1] ?? 0;
      if (isKeyword[data[i + 2] ?? 0] === 0 || hitEnd > start || !isBridged(window.bytes, hitEnd, start)) continue;
      if (this.#labelsOther(window, cell.end, hitStart, hitEnd, start, start)) continue;
      nearest = bridgingWindow;
      this.cover = Math.max(this.cover, hitEnd - hitStart);
    }
    return nearest;
  }

  /**
   * True when the keyword at `[hitStart, hitEnd)` is the label of another value than that at `[start, end)`: of one behind it while ours
   * stands before it, of a code before ours, or of one on its own line while ours stands on the next; or the name of a device or a file.
   */
  #labelsOther(window: ScanWindow, to: number, hitStart: number, hitEnd: number, start: number, end: number): boolean {
    if (isDevice(window.bytes, hitStart, hitEnd) || namesFile(window.bytes, hitEnd)) return true;
    if (hitStart >= end) return labelsNext(window.bytes, to, hitEnd);
    if (hitEnd > start) return false;
    if (labelsCode(window.bytes, hitEnd, start)) return true;
    return labels(window.bytes, start, hitEnd) && this.#surroundings.onEarlierLine(window, hitEnd);
  }

  /** Negative keywords before `start` as far as any form looks, at least; in order of their start. */
  #negativesBefore(window: ScanWindow, start: number): IntList {
    if (this.#window !== window) {
      this.#window = window;
      // A window is mostly like the one before.
      this.#whole = false;
      this.#expected = this.#asked >= 2 * wholeWindowAfter;
      this.#asked = 0;
      this.#place = -1;
    }
    // Forms are tried place by place: the next one often asks for the same.
    if (this.#place === start) return this.#negatives;
    this.#asked++;
    this.#place = start;
    if (this.#whole) return this.#negatives;
    this.#negatives.clear();
    this.#whole = this.#expected || this.#asked >= wholeWindowAfter;
    if (this.#whole) this.#prefilter.scanLater(window.bytes, this.#negatives);
    else {
      const furthest = window.blocks.isAscii(start - 4 * this.#furthest, start) ? this.#furthest : 4 * this.#furthest;
      const reach = furthest + this.#negativeKeywords.longest;
      this.#negativeKeywords.scan(window.bytes, Math.max(0, start - reach), start, this.#negatives);
      this.#negatives.sortGroups(3);
    }
    return this.#negatives;
  }

  #judgeNegative(
    form: CompiledForm,
    window: ScanWindow,
    cell: Cell,
    name: FieldName,
    start: number,
    nearest: number,
  ): Negative {
    const surroundings = this.#surroundings;
    const most = form.keywordWindow;
    const reach = surroundings.reach(window, most);
    const from = Math.max(cell.start, start - reach - this.#negativeKeywords.longest);
    const isNegative = form.negatives.table;
    let nearestNegative = far;
    let inLabelNegative = false;
    // Nothing stands before a value that begins its cell.
    const hits = from < start ? this.#negativesBefore(window, start) : noHits;
    this.#nearNegative = firstHit(hits, from, this.#nearNegative);
    for (let i = this.#nearNegative; i < hits.length; i += 3) {
      const hitStart = hits.at(i);
      if (hitStart >= start) break;
      const hitEnd = hits.at(i + 1);
      if (hitEnd > start || isNegative[hits.at(i + 2)] === 0) continue;
      const label = surroundings.label(window);
      const inLabel = label !== null && hitStart < label.end && hitEnd > label.start;
      if (label !== null && !inLabel) continue;
      if (!inLabel && numberBetween(window.bytes, hitEnd, start)) continue;
      inLabelNegative ||= inLabel;
      const distance = surroundings.distance(window, hitStart, hitEnd, most);
      if (distance < nearestNegative) nearestNegative = distance;
      // `memory address` is a label of its own: what `address` ends speaks for nothing.
      if (distance === nearest && hitEnd === this.#nearestEnd && hitStart < this.#nearestStart) nearestNegative = -1;
    }
    if (inLabelNegative) return this.#inLabelPositive || this.header ? 'weaken' : 'drop';
    if (nearestNegative < nearest) return this.header ? 'weaken' : 'drop';
    if (name.lastNegatives.size > 0 && has(form.negatives.set, name.lastNegatives)) {
      return nearest !== far || has(form.keywords.set, name.lastKeywords) ? 'weaken' : 'drop';
    }
    return 'none';
  }
}
