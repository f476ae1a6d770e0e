import { isContinuation } from '../scan/bytes.ts';
import type { IntList } from './hits.ts';
import { isInsideCode, isWordEnd, isWordStart } from './word-border.ts';

const space = 32;

/** One character of a keyword as the bytes that it may be written with, each a character of latin1. */
function spellings(character: string, bothCases: boolean): readonly string[] {
  if (character === ' ') return [' ', ''];
  const variants = new Set(bothCases ? [character.toLowerCase(), character.toUpperCase()] : [character]);
  // Some are written with ASCII in capitals only: `ı`.
  const folded = [...variants].map((variant) => (/^[A-Z]$/.test(variant) ? variant.toLowerCase() : variant));
  return folded.map((variant) => Buffer.from(variant).toString('latin1'));
}

/** Letters beyond ASCII in a keyword up to which each is looked for in either case by itself. */
const freeCases = 5;

/** A keyword in small letters, in capitals, with its first letter a capital, and with that of each word. */
function casings(keyword: string): readonly string[] {
  const first = keyword.charAt(0).toUpperCase() + keyword.slice(1);
  const each = keyword.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([keyword, keyword.toUpperCase(), first, each])];
}

/** Every way to write a keyword, ASCII folded to lower case. */
export function variantsOf(keyword: string): readonly Uint8Array[] {
  const free = [...keyword].filter((character) => character > '\x7f').length <= freeCases;
  const variants = (free ? [keyword] : casings(keyword)).flatMap((written) => spelled(written, free));
  return [...new Set(variants)].map((variant) => Buffer.from(variant, 'latin1'));
}

function spelled(keyword: string, bothCases: boolean): readonly string[] {
  let variants = [''];
  // Signs of ASCII are written in one way.
  for (const [part] of keyword.matchAll(/[!-~]+|[^!-~]/gu)) {
    const ways = /[!-~]/.test(part) ? [part.toLowerCase()] : spellings(part, bothCases);
    variants = variants.flatMap((variant) => ways.map((way) => variant + way));
    if (ways.length > 1) variants = [...new Set(variants)].slice(0, 64);
  }
  return variants;
}

/** Separators that may stand for a space in a keyword. */
const separators = new Set(Buffer.from(' _-./\t\n'));

/** Folds ASCII upper case to lower case and every separator of words to a space. */
export const foldedBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : separators.has(byte) ? space : byte,
);

/** Scripts written without spaces (Thai, Chinese, Japanese, Korean): their keywords need no word borders. */
export function isWrittenWithoutSpaces(keyword: string): boolean {
  return (keyword.codePointAt(0) ?? 0) >= 0x0e00;
}

/** Numbers by number in arrays of a power of two: asked for each byte, where a Map takes three times as long. */
class Edges {
  readonly #keys: Int32Array;
  readonly #values: Int32Array;
  readonly #mask: number;

  constructor(edges: ReadonlyMap<number, number>) {
    const size = 2 ** Math.ceil(Math.log2(4 * edges.size + 1));
    this.#mask = size - 1;
    this.#keys = new Int32Array(size).fill(-1);
    this.#values = new Int32Array(size);
    for (const [key, value] of edges) {
      let slot = this.#slot(key);
      while (this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#values[slot] = value;
    }
  }

  #slot(key: number): number {
    const mixed = Math.imul(key, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }

  /** -1 for none. */
  get(key: number): number {
    const keys = this.#keys;
    for (let slot = this.#slot(key); ; slot = (slot + 1) & this.#mask) {
      const found = keys[slot] ?? -1;
      if (found === key) return this.#values[slot] ?? -1;
      if (found === -1) return -1;
    }
  }
}

/**
 * All keywords in one trie of bytes, walked from every place where a word may start. The plain counterpart of the automaton:
 * slower, and what that is tested against.
 */
export class KeywordTrie {
  readonly #edges: Edges;
  readonly #ends: (number[] | null)[] = [null];
  readonly #free = new Set<number>();
  readonly #first = new Uint8Array(256);

  /** `numbers`: those that the keywords are reported by; their places in the list if left out. */
  constructor(keywords: readonly string[], numbers?: ArrayLike<number>) {
    const edges = new Map<number, number>();
    keywords.forEach((keyword, index) => {
      const number = numbers?.[index] ?? index;
      if (isWrittenWithoutSpaces(keyword)) this.#free.add(number);
      for (const variant of variantsOf(keyword)) this.#insert(edges, variant, number);
    });
    this.#edges = new Edges(edges);
  }

  #insert(edges: Map<number, number>, bytes: Uint8Array, keyword: number): void {
    let node = 0;
    this.#first[foldedBytes[bytes[0] ?? 0] ?? 0] = 1;
    for (const byte of bytes) {
      const key = node * 256 + (foldedBytes[byte] ?? 0);
      let next = edges.get(key);
      if (next === undefined) {
        next = this.#ends.push(null) - 1;
        edges.set(key, next);
      }
      node = next;
    }
    const ends = this.#ends[node] ?? [];
    if (!ends.includes(keyword)) ends.push(keyword);
    this.#ends[node] = ends;
  }

  /** Appends `start, end, keyword` for each keyword that starts in `[from, to)`. */
  scan(bytes: Uint8Array, from: number, to: number, out: IntList): void {
    for (let start = from; start < to; start++) {
      const byte = bytes[start] ?? 0;
      if (this.#first[foldedBytes[byte] ?? 0] === 0 || isContinuation(byte)) continue;
      const bordered = isWordStart(bytes, start);
      if (!bordered && byte < 0xe0) continue;
      let node = 0;
      for (let at = start; at < bytes.length; at++) {
        const next = this.#edges.get(node * 256 + (foldedBytes[bytes[at] ?? 0] ?? 0));
        if (next < 0) break;
        node = next;
        const ends = this.#ends[node];
        if (ends === null || ends === undefined) continue;
        const ended = isWordEnd(bytes, at + 1) && !isInsideCode(bytes, start, at + 1);
        for (const keyword of ends) {
          if ((bordered && ended) || this.#free.has(keyword)) {
            out.push(start);
            out.push(at + 1);
            out.push(keyword);
          }
        }
      }
    }
  }
}
