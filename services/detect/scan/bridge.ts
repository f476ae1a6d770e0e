import { isAlnum, isDigit } from './bytes.ts';
import { wordCode, wordCodes } from './word-code.ts';

/** Bytes between a keyword and a value that may be bridged. */
export const maxBridge = 160;

/** Distance in characters from which keywords are said to speak for values on the other side of a bridge: who sets less wants them near. */
export const bridgingWindow = 30;

/** Words between the items of a list, a plural's ending, and the rest of a label. */
const listWords = wordCodes('s no nr and or und oder et ou y o e en of og och ja i');
const longestListWord = 4;

/** Kinds of bytes as bits: letters, digits, and signs that lead from a label to its value: all of ASCII but brackets of markup and code. */
const letter = 1;
const digit = 2;
const leader = 4;
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (isDigit(byte)) return digit;
  if (isAlnum(byte)) return letter;
  return byte < 0x80 && byte !== 60 && byte !== 62 && byte !== 123 && byte !== 125 ? leader : 0;
});

/** True for a run of ASCII letters and digits, of the kinds `seen`, that names nothing: an item of a list, or the word between two. */
function isItem(bytes: Uint8Array, start: number, end: number, seen: number): boolean {
  if (end - start > longestListWord) return (seen & digit) !== 0;
  const code = wordCode(bytes, start, end);
  return code < 0 || listWords.has(code);
}

/** Bytes of a blank, bullet or dot beyond ASCII at `at` (U+00A0, U+2000 to U+207F), 0 for anything else. */
function wideLeader(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0xc2) return bytes[at + 1] === 0xa0 ? 2 : 0;
  return bytes[at] === 0xe2 && ((bytes[at + 1] ?? 0) & 0xfe) === 0x80 ? 3 : 0;
}

/**
 * The end of what may lie between a keyword that ends at `from` and a value of its own: blanks, line breaks, leaders (`SSN ........ `),
 * bullets, and other values (`SSNs: 536-90-4399, `). A word ends it.
 */
export function bridgeEnd(bytes: Uint8Array, from: number): number {
  const last = Math.min(bytes.length, from + maxBridge);
  let at = from;
  while (at < last) {
    let end = at;
    let seen = 0;
    let kind = kinds[bytes[at] ?? 0] ?? 0;
    while (end < last && (kind & (letter | digit)) !== 0) {
      seen |= kind;
      end++;
      kind = kinds[bytes[end] ?? 0] ?? 0;
    }
    if (end > at) {
      if (!isItem(bytes, at, end, seen)) return at;
      at = end;
    } else if (kind === leader) at++;
    else {
      const wide = wideLeader(bytes, at);
      if (wide === 0) return at;
      at += wide;
    }
  }
  return last;
}

/** True when all between a keyword that ends at `from` and the value at `start` is bridged. */
export function isBridged(bytes: Uint8Array, from: number, start: number): boolean {
  return start - from <= maxBridge && start >= from && bridgeEnd(bytes, from) >= start;
}
