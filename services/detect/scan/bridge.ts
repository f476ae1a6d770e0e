import { isAlnum, isDigit } from './bytes.ts';
import { wordCode, wordCodes } from './word-code.ts';

/** Bytes between a keyword and a value that may be bridged. */
export const maxBridge = 160;

/** Distance in characters from which keywords are said to speak for values on the other side of a bridge: who sets less wants them near. */
export const bridgingWindow = 30;

/** Words between the items of a list, a plural's ending, and the rest of a label. */
const listWords = wordCodes('s no nr and or und oder et ou y o e en of og och ja i');
const longestListWord = 4;

/** True for a run of ASCII letters and digits that names nothing: an item of a list, or the word between two. */
function isItem(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start <= longestListWord) {
    const code = wordCode(bytes, start, end);
    return code < 0 || listWords.has(code);
  }
  for (let i = start; i < end; i++) if (isDigit(bytes[i] ?? 0)) return true;
  return false;
}

/** True for signs that lead from a label to its value: those of ASCII but brackets of markup and code, and blanks, bullets and dots beyond it. */
const isLeader = (bytes: Uint8Array, at: number): boolean => {
  const byte = bytes[at] ?? 0;
  if (byte < 0x80) return byte !== 60 && byte !== 62 && byte !== 123 && byte !== 125;
  // U+00A0, U+2000 to U+207F.
  return (byte === 0xc2 && bytes[at + 1] === 0xa0) || (byte === 0xe2 && ((bytes[at + 1] ?? 0) & 0xfe) === 0x80);
};

/**
 * The end of what may lie between a keyword that ends at `from` and a value of its own: blanks, line breaks, leaders (`SSN ........ `),
 * bullets, and other values (`SSNs: 536-90-4399, `). A word ends it.
 */
export function bridgeEnd(bytes: Uint8Array, from: number): number {
  const last = Math.min(bytes.length, from + maxBridge);
  let at = from;
  while (at < last) {
    let end = at;
    while (end < last && isAlnum(bytes[end] ?? 0)) end++;
    if (end > at) {
      if (!isItem(bytes, at, end)) return at;
      at = end;
    } else if (isLeader(bytes, at)) at += (bytes[at] ?? 0) < 0x80 ? 1 : (bytes[at] ?? 0) === 0xc2 ? 2 : 3;
    else return at;
  }
  return last;
}

/** True when all between a keyword that ends at `from` and the value at `start` is bridged. */
export function isBridged(bytes: Uint8Array, from: number, start: number): boolean {
  return start - from <= maxBridge && start >= from && bridgeEnd(bytes, from) >= start;
}
