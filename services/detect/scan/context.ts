import type { CompiledForm } from '../compiled.ts';
import type { IntList } from '../prefilter/hits.ts';
import { countCharacters } from './bytes.ts';
import type { FieldName } from './field-names.ts';
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

/** Labels that say nothing about their value: a keyword further off may speak for it. */
const genericLabels = new Set(
  'value val v data text content input field key number num no nr nbr id code is type name string param arg result'.split(
    ' ',
  ),
);
const label = /([A-Za-z_$][\w.$-]{0,63})(?:["'`]?\]?\s{0,4}=>?|["'`]\s{0,4}:)\s{0,4}["'`]?$/;
const labelReach = 80;

/** Machine label straight before the value (`order_id=`, `"order_id":`), as offsets into the window; null when there is none. */
function ownLabel(window: ScanWindow, cell: Cell, start: number): readonly [number, number] | null {
  const from = Math.max(cell.start, start - labelReach);
  const found = label.exec(window.text.slice(from, start));
  const name = found?.[1];
  if (found === null || name === undefined || genericLabels.has(name.toLowerCase())) return null;
  return [from + found.index, from + found.index + name.length];
}

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

/** Judges the surroundings of the value at `[start, end)` for `form`. `hits` are the window's keyword triples. */
export function contextOf(
  form: CompiledForm,
  window: ScanWindow,
  cell: Cell,
  name: FieldName,
  hits: IntList,
  start: number,
  end: number,
): Context {
  const header = has(form.keywords, name.keywords);
  const headerNegative = form.negatives.size > 0 && has(form.negatives, name.lastKeywords);
  if (form.keywords.size === 0 && form.negatives.size === 0) {
    return { keyword: false, header: false, negative: 'none', distance: Number.POSITIVE_INFINITY };
  }
  const own = ownLabel(window, cell, start);
  const reach = 4 * form.keywordWindow;
  let nearest = Number.POSITIVE_INFINITY;
  let nearestNegative = Number.POSITIVE_INFINITY;
  let inLabelNegative = false;
  let inLabelPositive = false;
  for (let i = firstHit(hits, start - reach - longestKeyword); i < hits.length && hits.at(i) <= end + reach; i += 3) {
    const hitStart = hits.at(i);
    const hitEnd = hits.at(i + 1);
    const keyword = hits.at(i + 2);
    const positive = form.keywords.has(keyword);
    if (!positive && !form.negatives.has(keyword)) continue;
    if (hitStart < cell.start || hitEnd > cell.end) continue;
    const inLabel = own !== null && hitStart < own[1] && hitEnd > own[0];
    if (own !== null && !inLabel) continue;
    const distance = distanceOf(window, hitStart, hitEnd, start, end, form.keywordWindow);
    if (positive) {
      nearest = Math.min(nearest, distance);
      inLabelPositive ||= inLabel;
    } else if (hitEnd <= start) {
      nearestNegative = Math.min(nearestNegative, distance);
      inLabelNegative ||= inLabel;
    }
  }
  const keyword = nearest !== Number.POSITIVE_INFINITY;
  let negative: Context['negative'] = 'none';
  if (inLabelNegative) negative = inLabelPositive || header ? 'weaken' : 'drop';
  else if (nearestNegative < nearest) negative = header ? 'weaken' : 'drop';
  else if (headerNegative) negative = keyword || has(form.keywords, name.lastKeywords) ? 'weaken' : 'drop';
  return { keyword, header, negative, distance: header ? 0 : nearest };
}
