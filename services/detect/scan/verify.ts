import { type CompiledForm, margin } from '../compiled.ts';
import type { CompiledPattern } from '../compiled-pattern.ts';
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

/** Default of `Detector.normalize`: without spaces, dots and hyphens. */
export function stripSeparators(value: string): string {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 32 || code === 45 || code === 46) return value.replace(separators, '');
  }
  return value;
}

function isOnlyZeros(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) !== 48) return false;
  return true;
}

function isAsciiText(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

/** Where the group `value` stands in `match`, as the length before it. */
function valueOffset(pattern: CompiledPattern, slice: Slice, match: RegExpExecArray, value: string): number {
  const first = match[0].indexOf(value);
  if (match[0].indexOf(value, first + 1) < 0) return first;
  pattern.indices.lastIndex = match.index;
  const span = pattern.indices.exec(slice.text)?.indices?.groups?.['value'];
  return span === undefined ? first : span[0] - match.index;
}

function accept(
  form: CompiledForm,
  pattern: CompiledPattern,
  window: ScanWindow,
  slice: Slice,
  match: RegExpExecArray,
): Verified | null {
  const { detector } = form;
  const whole = match[0];
  const text = pattern.valueGroup === 0 ? whole : (match[pattern.valueGroup] ?? whole);
  const raw = slice.decoded || window.ascii || isAsciiText(text) ? text : Buffer.from(text, 'latin1').toString('utf8');
  const value = detector.normalize === undefined ? stripSeparators(raw) : detector.normalize(raw);
  if (isOnlyZeros(value) || (form.testValues.size > 0 && form.testValues.has(value))) return null;
  const verdict = detector.validate === undefined ? true : detector.validate(value, raw, match);
  if (verdict === false) return null;
  const valueIndex = match.index + (text === whole ? 0 : valueOffset(pattern, slice, match, text));
  const start = toByte(slice, match.index);
  const end = toByte(slice, match.index + whole.length);
  return {
    start,
    end,
    valueStart: text === whole ? start : toByte(slice, valueIndex),
    valueEnd: text === whole ? end : toByte(slice, valueIndex + text.length),
    strong: verdict === 'strong',
    value,
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
  const found = accept(form, pattern, window, slice, match);
  if (found === null || found.end <= cell.end) return found;
  // It ran on over the end of the field: tried again on the field alone.
  const alone: Slice = pattern.unicode
    ? { text: window.bytes.toString('utf8', cell.start, cell.end), start: cell.start, decoded: true }
    : { text: window.text.slice(cell.start, cell.end), start: cell.start, decoded: false };
  sticky.lastIndex = toIndex(alone, window, at);
  const shorter = sticky.exec(alone.text);
  return shorter === null || shorter[0] === '' ? null : accept(form, pattern, window, alone, shorter);
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
  const { bytes } = window;
  const { masks, length } = pattern.prefix;
  for (let at = from; at < to; at++) {
    if (length > 0 && ((masks[bytes[at] ?? 0] ?? 0) & 1) === 0) continue;
    if (!mayStart(pattern.prefix, bytes, at)) continue;
    const found = tryAt(form, pattern, window, cell, at);
    if (found !== null) return found;
  }
  return null;
}
