import type { CompiledForm } from '../compiled.ts';
import { IntList } from '../prefilter/hits.ts';
import type { LocalKeywords } from '../prefilter/local-keywords.ts';
import { countCharacters } from './bytes.ts';
import type { FieldName } from './field-names.ts';
import { ownLabel } from './own-label.ts';
import type { Cell, ScanWindow } from './window.ts';

/** What speaks for and against a value in its surroundings. */
export interface Context {
  readonly keyword: boolean;
  readonly header: boolean;
  /** `drop`: words against it stand nearer than any keyword. `weaken`: both speak in its label or header. */
  readonly negative: 'none' | 'weaken' | 'drop';
  /** Characters to the nearest keyword; 0 for a header, Infinity without any. */
  readonly distance: number;
}

const nothing: Context = { keyword: false, header: false, negative: 'none', distance: Number.POSITIVE_INFINITY };

function lineBreaks(window: ScanWindow, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (window.bytes[i] === 10) count++;
  return count;
}

/** Characters between two places, or Infinity when there are more than `most`. */
function gap(window: ScanWindow, start: number, end: number, most: number): number {
  if (end - start > 4 * most) return Number.POSITIVE_INFINITY;
  const characters = countCharacters(window.bytes, start, end);
  return characters <= most ? characters : Number.POSITIVE_INFINITY;
}

/** First triple of `hits` that starts at or after `offset`. */
function firstHit(hits: IntList, offset: number): number {
  let low = 0;
  let high = hits.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits.at(middle * 3) < offset) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}

const longestKeyword = 128;

function distanceOf(
  window: ScanWindow,
  hitStart: number,
  hitEnd: number,
  start: number,
  end: number,
  most: number,
): number {
  if (hitEnd <= start) {
    return lineBreaks(window, hitEnd, start) > 1 ? Number.POSITIVE_INFINITY : gap(window, hitEnd, start, most);
  }
  if (hitStart >= end) {
    return lineBreaks(window, end, hitStart) > 0 ? Number.POSITIVE_INFINITY : gap(window, end, hitStart, most);
  }
  return Number.POSITIVE_INFINITY;
}

function has(set: ReadonlySet<number>, keywords: ReadonlySet<number>): boolean {
  for (const keyword of keywords) if (set.has(keyword)) return true;
  return false;
}

/** Values of a window around which negative keywords are looked for one by one; from then on the whole window is looked through. */
const wholeWindowAfter = 500;

/** Judges the surroundings of values. One per scanner. */
export class ContextJudge {
  readonly #negativeKeywords: LocalKeywords;
  readonly #negatives = new IntList();
  #window: ScanWindow | null = null;
  #asked = 0;

  constructor(negativeKeywords: LocalKeywords) {
    this.#negativeKeywords = negativeKeywords;
  }

  /** Negative keywords around `[from, to)`, at least; in order of their start. */
  #negativesIn(window: ScanWindow, from: number, to: number): IntList {
    if (this.#window !== window) {
      this.#window = window;
      this.#asked = 0;
    }
    this.#asked++;
    if (this.#asked > wholeWindowAfter) return this.#negatives;
    const whole = this.#asked === wholeWindowAfter;
    this.#negatives.clear();
    this.#negativeKeywords.scan(window.bytes, whole ? 0 : from, whole ? window.bytes.length : to, this.#negatives);
    this.#negatives.sortGroups(3);
    return this.#negatives;
  }

  /** The surroundings of the value at `[start, end)` for `form`. `hits` are the window's keyword triples. */
  judge(
    form: CompiledForm,
    window: ScanWindow,
    cell: Cell,
    name: FieldName,
    hits: IntList,
    start: number,
    end: number,
  ): Context {
    if (form.keywords.size === 0 && form.negatives.size === 0) return nothing;
    const header = name.keywords.size > 0 && has(form.keywords, name.keywords);
    const reach = form.keywordWindow * (window.ascii ? 1 : 4);
    let label: ReturnType<typeof ownLabel> | undefined;
    let nearest = Number.POSITIVE_INFINITY;
    let inLabelPositive = false;
    if (form.keywords.size > 0) {
      const to = Math.min(cell.end, end + reach);
      for (
        let i = firstHit(hits, Math.max(cell.start, start - reach - longestKeyword));
        i < hits.length && hits.at(i) <= to;
        i += 3
      ) {
        const hitStart = hits.at(i);
        const hitEnd = hits.at(i + 1);
        if (form.isKeyword[hits.at(i + 2)] === 0 || hitEnd > cell.end) continue;
        if (label === undefined) label = ownLabel(window.bytes, cell.start, start);
        const inLabel = label !== null && hitStart < label.end && hitEnd > label.start;
        if (label !== null && !inLabel) continue;
        nearest = Math.min(nearest, distanceOf(window, hitStart, hitEnd, start, end, form.keywordWindow));
        inLabelPositive ||= inLabel;
      }
    }
    const keyword = nearest !== Number.POSITIVE_INFINITY;
    const negative =
      form.negatives.size === 0
        ? 'none'
        : this.#negative(form, window, cell, name, start, nearest, inLabelPositive, header);
    if (!keyword && !header && negative === 'none') return nothing;
    return { keyword, header, negative, distance: header ? 0 : nearest };
  }

  #negative(
    form: CompiledForm,
    window: ScanWindow,
    cell: Cell,
    name: FieldName,
    start: number,
    nearest: number,
    inLabelPositive: boolean,
    header: boolean,
  ): Context['negative'] {
    const reach = form.keywordWindow * (window.ascii ? 1 : 4);
    const from = Math.max(cell.start, start - reach - this.#negativeKeywords.longest);
    const hits = this.#negativesIn(window, from, start);
    let label: ReturnType<typeof ownLabel> | undefined;
    let nearestNegative = Number.POSITIVE_INFINITY;
    let inLabelNegative = false;
    for (let i = firstHit(hits, from); i < hits.length && hits.at(i) < start; i += 3) {
      if (hits.at(i + 1) > start) continue;
      if (form.isNegative[hits.at(i + 2)] === 0) continue;
      if (label === undefined) label = ownLabel(window.bytes, cell.start, start);
      const inLabel = label !== null && hits.at(i) < label.end && hits.at(i + 1) > label.start;
      if (label !== null && !inLabel) continue;
      nearestNegative = Math.min(
        nearestNegative,
        distanceOf(window, hits.at(i), hits.at(i + 1), start, start, form.keywordWindow),
      );
      inLabelNegative ||= inLabel;
    }
    if (inLabelNegative) return inLabelPositive || header ? 'weaken' : 'drop';
    if (nearestNegative < nearest) return header ? 'weaken' : 'drop';
    if (name.lastNegatives.size > 0 && has(form.negatives, name.lastNegatives)) {
      return nearest !== Number.POSITIVE_INFINITY || has(form.keywords, name.lastKeywords) ? 'weaken' : 'drop';
    }
    return 'none';
  }
}
