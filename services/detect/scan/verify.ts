import { type CompiledForm, type CompiledPattern, margin } from '../compiled.ts';
import { mayStart } from '../regex/prefix.ts';
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

function ascii(window: ScanWindow, from: number, to: number): boolean {
  return window.ascii || isAscii(window.bytes, from, to);
}

/** The text in which a pattern is tried at `at`: the whole window where bytes and characters are the same, else a decoded piece. */
function sliceFor(pattern: CompiledPattern, window: ScanWindow, at: number, maxLength: number): Slice {
  const from = Math.max(0, at - margin);
  const to = Math.min(window.bytes.length, at + maxLength + margin);
  if (!pattern.unicode || ascii(window, from, to)) return { text: window.text, start: 0, decoded: false };
  const start = alignLeft(window.bytes, from);
  return { text: window.bytes.toString('utf8', start, alignRight(window.bytes, to)), start, decoded: true };
}

function tryAt(
  form: CompiledForm,
  pattern: CompiledPattern,
  window: ScanWindow,
  cell: Cell,
  at: number,
): Verified | null {
  const slice = sliceFor(pattern, window, at, form.detector.maxLength);
  const { sticky } = pattern;
  sticky.lastIndex = toIndex(slice, window, at);
  const match = sticky.exec(slice.text);
  if (match === null || match[0] === '') return null;
  const found = accept(form, pattern, slice, match);
  if (found === null || found.end <= cell.end) return found;
  // It ran on over the end of the field: tried again on the field alone.
  const alone: Slice = pattern.unicode
    ? { text: window.bytes.toString('utf8', cell.start, cell.end), start: cell.start, decoded: true }
    : { text: window.text.slice(cell.start, cell.end), start: cell.start, decoded: false };
  sticky.lastIndex = toIndex(alone, window, at);
  const shorter = sticky.exec(alone.text);
  return shorter === null || shorter[0] === '' ? null : accept(form, pattern, alone, shorter);
}

/**
 * The first accepted match of `form` that starts in `[from, to)` of the window and stays inside `cell`; null when there is none.
 * The pattern runs only where the first bytes allow it, and from there no further than it is long.
 */
export function verify(
  form: CompiledForm,
  pattern: CompiledPattern,
  window: ScanWindow,
  cell: Cell,
  from: number,
  to: number,
): Verified | null {
  for (let at = from; at < to; at++) {
    if (!mayStart(pattern.prefix, window.bytes, at)) continue;
    const found = tryAt(form, pattern, window, cell, at);
    if (found !== null) return found;
  }
  return null;
}
