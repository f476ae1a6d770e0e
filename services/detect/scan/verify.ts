import { type CompiledForm, type CompiledPattern, margin } from '../compiled.ts';
import { alignLeft, alignRight, isAscii } from './bytes.ts';
import type { Cell, ScanWindow } from './window.ts';

/** A pattern match that the validator accepted; offsets are bytes of the window. */
export interface Verified {
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly strong: boolean;
  readonly value: string;
}

/** Text around a place, with the way from its characters back to bytes. */
interface Slice {
  readonly text: string;
  readonly start: number;
  readonly decoded: boolean;
}

function sliceOf(window: ScanWindow, from: number, to: number, unicode: boolean): Slice {
  if (!unicode || isAscii(window.bytes, from, to))
    return { text: window.text.slice(from, to), start: from, decoded: false };
  const start = alignLeft(window.bytes, from);
  return { text: window.bytes.toString('utf8', start, alignRight(window.bytes, to)), start, decoded: true };
}

const toByte = (slice: Slice, index: number): number =>
  slice.start + (slice.decoded ? Buffer.byteLength(slice.text.slice(0, index)) : index);

const toIndex = (slice: Slice, window: ScanWindow, offset: number): number =>
  slice.decoded
    ? window.bytes.toString('utf8', slice.start, alignRight(window.bytes, offset)).length
    : offset - slice.start;

const separators = /[ .-]/g;
const onlyZeros = /^0+$/;

/** Default of `Detector.normalize`: without spaces, dots and hyphens. */
export function stripSeparators(value: string): string {
  return value.replace(separators, '');
}

function judge(form: CompiledForm, raw: string, match: RegExpExecArray): { value: string; strong: boolean } | null {
  const { detector } = form;
  const value = detector.normalize === undefined ? stripSeparators(raw) : detector.normalize(raw);
  if (value === '' || onlyZeros.test(value) || form.testValues.has(value)) return null;
  const verdict = detector.validate === undefined ? true : detector.validate(value, raw, match);
  return verdict === false ? null : { value, strong: verdict === 'strong' };
}

function accept(form: CompiledForm, pattern: CompiledPattern, slice: Slice, match: RegExpExecArray): Verified | null {
  const group = match.groups?.['value'];
  const text = group ?? match[0];
  const raw = slice.decoded || /^[\x00-\x7f]*$/.test(text) ? text : Buffer.from(text, 'latin1').toString('utf8');
  const judged = judge(form, raw, match);
  if (judged === null) return null;
  let from = match.index;
  let to = match.index + match[0].length;
  if (group !== undefined && pattern.indices !== null) {
    pattern.indices.lastIndex = match.index;
    const span = pattern.indices.exec(slice.text)?.indices?.groups?.['value'];
    if (span !== undefined) [from, to] = span;
  }
  return {
    start: toByte(slice, match.index),
    end: toByte(slice, match.index + match[0].length),
    valueStart: toByte(slice, from),
    valueEnd: toByte(slice, to),
    ...judged,
  };
}

/**
 * The first accepted match of `form` that starts in `[from, to)` of the window and stays inside `cell`; null when there is none.
 * Each rejected match costs one more search one character further, so the pattern's window bounds the work.
 */
export function verify(
  form: CompiledForm,
  pattern: CompiledPattern,
  window: ScanWindow,
  cell: Cell,
  from: number,
  to: number,
): Verified | null {
  const sliceFrom = Math.max(cell.start, from - margin);
  const sliceTo = Math.min(cell.end, to + form.detector.maxLength + margin);
  const slice = sliceOf(window, sliceFrom, sliceTo, pattern.unicode);
  const single = to - from === 1;
  const regexp = single ? pattern.sticky : pattern.search;
  const limit = toIndex(slice, window, to);
  let at = toIndex(slice, window, from);
  while (at < limit) {
    regexp.lastIndex = at;
    const match = regexp.exec(slice.text);
    if (match === null || match.index >= limit) return null;
    const found = accept(form, pattern, slice, match);
    if (found !== null && found.end > found.start) return found;
    if (single) return null;
    at = match.index + 1;
  }
  return null;
}
