const newline = 10;
const apostrophe = 39;
const backslash = 92;

export type SqlToken = 'space' | 'comment' | 'word' | 'string' | 'name' | 'mark';

/** The kind of the token that starts at `at`; brackets quote names where `brackets` is set. */
export function tokenAt(bytes: Buffer, at: number, to: number, brackets: boolean): SqlToken {
  const byte = bytes[at]!;
  if (byte <= 32) return 'space';
  if (byte === apostrophe) return 'string';
  if (byte === 34 || byte === 96 || (byte === 91 && brackets)) return 'name';
  const next = at + 1 < to ? bytes[at + 1] : 0;
  if ((byte === 45 && next === 45) || (byte === 47 && next === 42)) return 'comment';
  return isWord(byte) ? 'word' : 'mark';
}

/** Letters, digits, what numbers and plain names hold, and all that is no ASCII. */
function isWord(byte: number): boolean {
  if (byte >= 97) return byte <= 122 || byte > 127;
  if (byte >= 65) return byte <= 90 || byte === 95;
  return (byte >= 48 && byte <= 57) || byte === 45 || byte === 46 || byte === 43 || byte === 36 || byte === 64;
}

/** The end of a run of blanks or of a word. */
export function runEnd(bytes: Buffer, at: number, to: number, token: 'space' | 'word'): number {
  let end = at + 1;
  if (token === 'space') while (end < to && bytes[end]! <= 32) end += 1;
  else while (end < to && isWord(bytes[end]!)) end += 1;
  return end;
}

/** The end of a comment, negative when it is not there. A comment of dashes ends before its line end. */
export function commentEnd(bytes: Buffer, at: number, to: number): number {
  const isLine = bytes[at] === 45;
  const found = isLine ? bytes.indexOf(newline, at) : bytes.indexOf('*/', at + 2);
  if (found < 0 || found >= to) return -1;
  return isLine ? found : found + 2;
}

/** Where a quoted text closes, which may be `to`. */
export interface Quoted {
  /** The closing quote; negative when it is not there. */
  close: number;
  escaped: boolean;
  /** Where the search ended. */
  end: number;
}

/** How `quotedEnd` looks for a quote. */
export interface QuoteSearch {
  readonly quote: number;
  readonly backslashes: boolean;
  /** The end of the bytes is the end of the file, or is taken for it. */
  readonly final: boolean;
  /** The text ends with its line. */
  readonly inLine: boolean;
}

/** Looks for the closing quote from `at` on, inside the quotes. Doubled quotes, and those behind a backslash, are part of the text. */
export function quotedEnd(bytes: Buffer, at: number, to: number, search: QuoteSearch): Quoted {
  const { quote } = search;
  let escaped = false;
  for (let scan = at; scan < to; scan++) {
    const byte = bytes[scan]!;
    if (byte === newline && search.inLine) return { close: -1, escaped, end: scan };
    if (byte === backslash && search.backslashes) {
      escaped = true;
      if (bytes[scan + 1] !== newline) scan += 1;
    } else if (byte === quote) {
      if (scan + 1 >= to) return { close: search.final ? scan : -1, escaped, end: to };
      if (bytes[scan + 1] !== quote) return { close: scan, escaped, end: scan };
      escaped = true;
      scan += 1;
    }
  }
  return { close: -1, escaped, end: to };
}

/**
 * Resolves escapes of `bytes[start, end)` in place and returns the new end; blanks fill the gap. Line ends that are escaped become blanks:
 * the text keeps its lines.
 */
export function resolve(bytes: Buffer, start: number, end: number, quote: number, backslashes: boolean): number {
  let to = start;
  for (let at = start; at < end; at++) {
    let byte = bytes[at]!;
    if (byte === backslash && backslashes && at + 1 < end) {
      byte = bytes[++at]!;
      if (byte === 116) byte = 9;
      else if (byte === 110 || byte === 114 || byte === 48 || byte === 90) byte = 32;
    } else if (byte === quote && at + 1 < end && bytes[at + 1] === quote) at += 1;
    bytes[to++] = byte;
  }
  bytes.fill(32, to, end);
  return to;
}
