import { acceptReach, unsure } from '../accept/accept.ts';
import { margin } from '../compiled.ts';
import type { CompiledForm } from '../compiled-form.ts';
import type { CompiledPattern } from '../compiled-pattern.ts';
import { alignLeft, alignRight } from './bytes.ts';
import { normalized } from './normalized.ts';
import { textOf } from './text-pieces.ts';
import { isTight } from './tight-field.ts';
import type { Cell, ScanWindow } from './window.ts';

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

function isOnlyZeros(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) !== 48) return false;
  return true;
}

function isAsciiText(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

/** Given to validators that do not look at the match. */
const noMatch = /(?:)/.exec('') ?? fail();

function fail(): never {
  throw new Error('the empty pattern matches');
}

/** Where the group `value` stands in `match`, as the length before it. */
function valueOffset(pattern: CompiledPattern, slice: Slice, match: RegExpExecArray, value: string): number {
  const first = match[0].indexOf(value);
  if (match[0].indexOf(value, first + 1) < 0) return first;
  pattern.indices.lastIndex = match.index;
  const span = pattern.indices.exec(slice.text)?.indices?.groups?.['value'];
  return span === undefined ? first : span[0] - match.index;
}

/** The text in which a pattern is tried at `at`: a piece of the window where bytes and characters are the same, else a decoded one. */
function sliceFor(pattern: CompiledPattern, window: ScanWindow, at: number, maxLength: number): Slice {
  const from = Math.max(0, at - margin);
  const to = Math.min(window.bytes.length, at + maxLength + margin);
  if (!pattern.unicode || window.blocks.isAscii(from, to)) {
    const { pieces } = window;
    return { text: pieces.textAt(at), start: pieces.start, decoded: false };
  }
  const start = alignLeft(window.bytes, from);
  return { text: window.bytes.toString('utf8', start, alignRight(window.bytes, to)), start, decoded: true };
}

/** The text of a field by itself. */
const aloneIn = ({ unicode }: CompiledPattern, { bytes }: ScanWindow, { start, end }: Cell): Slice => ({
  text: bytes.toString(unicode ? 'utf8' : 'latin1', start, end),
  start,
  decoded: unicode,
});

/**
 * Tries patterns and validators at places of a window. What it accepted stands in its fields until the next try: hundreds of thousands
 * of tries a second leave no room for an object each.
 */
export class Verifier {
  /** End of the match, and the value in it, as offsets of bytes into the window. */
  end = 0;
  valueStart = 0;
  valueEnd = 0;
  strong = false;
  /** The value as it stands in the text: empty where an acceptor found it, whose bytes are its text. */
  raw = '';
  /** True when the text was decoded to find it, so that its bytes may read otherwise where they are no UTF-8. */
  decoded = false;
  /** Countries that the header of the place in work names. */
  countries: readonly string[] = [];

  /**
   * What the form's acceptor says of the place `at`: 1 where it accepts a value inside `cell`, 0 where there is none, `unsure` where
   * `tryPattern` must tell.
   */
  acceptAt(form: CompiledForm, pattern: CompiledPattern, window: ScanWindow, cell: Cell, at: number): number {
    const { acceptor } = form;
    if (acceptor === null || pattern !== form.pattern || isTight(window.bytes, cell)) return unsure;
    const end = acceptor.endAt(window.bytes, at);
    if (end > 0 && end <= cell.end) {
      this.#accept(at, end, acceptor.strong);
      return 1;
    }
    // In a short cell the pattern may have run on over its end, and is tried on the cell alone.
    return end === 0 && (window.fields === null || at + acceptReach <= cell.end) ? 0 : unsure;
  }

  /** True when the form accepts a value at `at`, inside `cell`. */
  tryAt(form: CompiledForm, pattern: CompiledPattern, window: ScanWindow, cell: Cell, at: number): boolean {
    const accepted = this.acceptAt(form, pattern, window, cell, at);
    return accepted === unsure ? this.tryPattern(form, pattern, window, cell, at) : accepted === 1;
  }

  /** True when `pattern` matches at `at`, inside `cell`, and the form's validator accepts the value. */
  tryPattern(form: CompiledForm, pattern: CompiledPattern, window: ScanWindow, cell: Cell, at: number): boolean {
    this.decoded = false;
    if (isTight(window.bytes, cell))
      return this.#tryIn(aloneIn(pattern, window, cell), form, pattern, window, cell, at);
    if (pattern.plain && (window.ascii || !pattern.unicode)) {
      const { sticky } = pattern;
      const { pieces } = window;
      const text = pieces.textAt(at);
      const { start } = pieces;
      sticky.lastIndex = at - start;
      if (!sticky.test(text)) return false;
      const end = sticky.lastIndex + start;
      if (end <= cell.end) {
        if (end === at || !this.#judge(form, this.#raw(window, text.slice(at - start, end - start), at, end), noMatch))
          return false;
        this.end = end;
        this.valueStart = at;
        this.valueEnd = end;
        return true;
      }
    }
    return this.#tryIn(sliceFor(pattern, window, at, form.maxLength), form, pattern, window, cell, at);
  }

  /** The value accepted last as it stands in the text. */
  rawIn(window: ScanWindow): string {
    return this.raw === '' ? textOf(window, this.valueStart, this.valueEnd) : this.raw;
  }

  /** Takes what an acceptor found, which is ASCII. */
  #accept(at: number, end: number, strong: boolean): void {
    this.decoded = false;
    this.end = end;
    this.valueStart = at;
    this.valueEnd = end;
    this.strong = strong;
    this.raw = '';
  }

  #tryIn(
    slice: Slice,
    form: CompiledForm,
    pattern: CompiledPattern,
    window: ScanWindow,
    cell: Cell,
    at: number,
  ): boolean {
    const { sticky } = pattern;
    // Within a character: its end would be taken for this place.
    if (slice.decoded && ((window.bytes[at] ?? 0) & 0xc0) === 0x80) return false;
    sticky.lastIndex = toIndex(slice, window, at);
    const match = sticky.exec(slice.text);
    if (match === null || match[0] === '') return false;
    if (toByte(slice, match.index + match[0].length) > cell.end) {
      // It runs on over the end of the field: tried again on the field alone.
      return this.#tryIn(aloneIn(pattern, window, cell), form, pattern, window, cell, at);
    }
    const whole = match[0];
    const text = pattern.valueGroup === 0 ? whole : (match[pattern.valueGroup] ?? whole);
    const to = at + whole.length;
    if (!this.#judge(form, slice.decoded ? text : this.#raw(window, text, at, to), match)) return false;
    const valueIndex = match.index + (text === whole ? 0 : valueOffset(pattern, slice, match, text));
    this.decoded = slice.decoded;
    this.end = toByte(slice, match.index + whole.length);
    this.valueStart = text === whole ? at : toByte(slice, valueIndex);
    this.valueEnd = text === whole ? this.end : toByte(slice, valueIndex + text.length);
    return true;
  }

  /** What `text`, which lies within `[from, to)`, reads as. */
  #raw(window: ScanWindow, text: string, from: number, to: number): string {
    return window.blocks.isAscii(from, to) || isAsciiText(text) ? text : Buffer.from(text, 'latin1').toString('utf8');
  }

  #judge(form: CompiledForm, raw: string, match: RegExpExecArray): boolean {
    const { validate, validateIn, testValues } = form;
    const value = normalized(form, raw);
    if (isOnlyZeros(value) || testValues?.has(value) === true) return false;
    const verdict =
      validateIn !== null ? validateIn(value, raw, this.countries) : validate === null || validate(value, raw, match);
    if (verdict === false) return false;
    this.strong = verdict === 'strong';
    this.raw = raw;
    return true;
  }
}
