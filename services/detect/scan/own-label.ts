import { valueWords } from '../gazetteers/value-words.ts';
import { isAlnum, isDigit, isLower, isUpper } from './bytes.ts';
import { wordCode, wordCodes } from './word-code.ts';

/** Labels that say nothing about their value: a keyword further off may speak for it. */
const genericLabels = wordCodes(
  `${[...valueWords].join(' ')} v field key number num no nr nbr id code is type name string param arg result`,
);
const longestGeneric = 8;
const maxLabel = 64;
const maxBlanks = 4;
const isQuote = (byte: number): boolean => byte === 34 || byte === 39 || byte === 96;
const isLabelByte = (byte: number): boolean =>
  isAlnum(byte) || byte === 95 || byte === 46 || byte === 36 || byte === 45;

/** True for `order_id` and `orderId`: no word of a sentence is written so. */
function isMachineWord(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    if (bytes[i] === 95 || (isUpper(bytes[i] ?? 0) && isLower(bytes[i - 1] ?? 0))) return true;
  }
  return false;
}

/** The last place up to `at` that is no blank; a few are passed. */
function skipBlanks(bytes: Uint8Array, from: number, at: number): number {
  const least = Math.max(from, at - maxBlanks + 1);
  let to = at;
  while (to >= least && (bytes[to] === 32 || bytes[to] === 9)) to--;
  return to;
}

/** `at`, or the place before the quote there and the backslashes before it. */
function skipQuote(bytes: Uint8Array, from: number, at: number): number {
  if (at < from || !isQuote(bytes[at] ?? 0)) return at;
  let to = at - 1;
  while (to >= from && bytes[to] === 92) to--;
  return to;
}

/**
 * Machine label straight before a value (`order_id=`, `"order_id": "`, `order_id: `), as offsets into `bytes`. One object is reused
 * for all answers: null when there is none, or only a generic one.
 */
export function ownLabel(bytes: Uint8Array, from: number, valueStart: number): { start: number; end: number } | null {
  let at = skipBlanks(bytes, from, skipQuote(bytes, from, valueStart - 1));
  let sign = bytes[at] ?? 0;
  if (sign === 62 && bytes[at - 1] === 61) {
    at--;
    sign = 61;
  }
  if (at < from || (sign !== 61 && sign !== 58)) return null;
  at--;
  if (sign === 61 && bytes[at] === 58) at--;
  at = skipBlanks(bytes, from, at);
  if (bytes[at] === 93) at--;
  const unquoted = skipQuote(bytes, from, at);
  const quoted = unquoted !== at;
  at = unquoted;
  const end = at + 1;
  while (at >= from && end - at <= maxLabel && isLabelByte(bytes[at] ?? 0)) at--;
  let start = at + 1;
  while (start < end && (isDigit(bytes[start] ?? 0) || bytes[start] === 46 || bytes[start] === 45)) start++;
  if (start >= end) return null;
  if (sign === 58 && !quoted && !isMachineWord(bytes, start, end)) return null;
  if (end - start <= longestGeneric && genericLabels.has(wordCode(bytes, start, end))) return null;
  found.start = start;
  found.end = end;
  return found;
}

const found = { start: 0, end: 0 };
