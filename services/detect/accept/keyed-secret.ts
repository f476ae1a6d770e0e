import { lowerBytes } from '../scan/bytes.ts';
import { type Acceptor, unsure } from './accept.ts';

/** Words of keys between a vendor's name and its secret, at most, and the signs that may stand before each. */
const mostWords = 6;
const mostSigns = 2;

const signs = Uint8Array.from({ length: 256 }, (_, byte) => Number('_. -'.includes(String.fromCharCode(byte))));

interface Word {
  readonly bytes: Uint8Array;
  /** True when it speaks of a secret by itself. */
  readonly secret: boolean;
}

/** Words by their first two letters. */
type Words = ReadonlyMap<number, readonly Word[]>;
const noWords: readonly Word[] = [];

function wordsOf(texts: readonly string[], secret: RegExp): Words {
  const words = new Map<number, Word[]>();
  for (const text of texts) {
    const bytes = Buffer.from(text.toLowerCase());
    const key = keyAt(bytes, 0);
    // A word of one letter is found by whatever follows it.
    for (const each of bytes.length > 1 ? [key] : Array.from({ length: 256 }, (_, next) => (key & 0xff00) | next))
      words.set(each, [...(words.get(each) ?? []), { bytes, secret: secret.test(text) }]);
  }
  return words;
}

const keyAt = (bytes: Uint8Array, at: number): number =>
  ((lowerBytes[bytes[at] ?? 0] ?? 0) << 8) | (lowerBytes[bytes[at + 1] ?? 0] ?? 0);

function stands(word: Uint8Array, bytes: Uint8Array, at: number): boolean {
  if (at + word.length > bytes.length) return false;
  for (let i = 0; i < word.length; i++) if (lowerBytes[bytes[at + i] ?? 0] !== word[i]) return false;
  return true;
}

/** True when words of keys stand from `at` on, `left` at most, and one of them speaks of a secret. */
function secretFollows(words: Words, bytes: Uint8Array, at: number, left: number): boolean {
  let from = at;
  while (from < at + mostSigns && signs[bytes[from] ?? 0] === 1) from++;
  for (const word of words.get(keyAt(bytes, from)) ?? noWords) {
    if (!stands(word.bytes, bytes, from)) continue;
    if (word.secret || (left > 1 && secretFollows(words, bytes, from + word.bytes.length, left - 1))) return true;
  }
  return false;
}

/**
 * Secrets of vendors whose names are everyday words: says where the name goes on without a word of secrets. Such names stand in every log, and
 * the pattern behind them is long.
 */
export function acceptKeyed(vendors: readonly string[], keyWords: readonly string[], secret: RegExp): Acceptor {
  let names: Words | undefined;
  let words: Words | undefined;
  return {
    strong: false,
    endAt: (bytes, at) => {
      names ??= wordsOf(vendors, secret);
      words ??= wordsOf(keyWords, secret);
      for (const name of names.get(keyAt(bytes, at)) ?? noWords) {
        if (!stands(name.bytes, bytes, at)) continue;
        if (name.secret || secretFollows(words, bytes, at + name.bytes.length, mostWords)) return unsure;
      }
      return 0;
    },
  };
}
