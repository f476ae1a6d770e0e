import type { IntList } from './hits.ts';

/** A literal that matches may contain, exact or with ASCII case folded. */
export interface Literal {
  readonly text: string;
  readonly ignoreCase: boolean;
}

const lower = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

class Trie {
  readonly #edges = new Map<number, number>();
  readonly #ends: number[][] = [[]];
  readonly #first = new Uint8Array(256);
  readonly #folded: boolean;

  constructor(folded: boolean) {
    this.#folded = folded;
  }

  insert(text: string, literal: number): void {
    let node = 0;
    const bytes = Buffer.from(text);
    for (const [index, raw] of bytes.entries()) {
      const byte = this.#folded ? lower(raw) : raw;
      if (index === 0) this.#first[byte] = 1;
      const key = node * 256 + byte;
      let next = this.#edges.get(key);
      if (next === undefined) {
        next = this.#ends.push([]) - 1;
        this.#edges.set(key, next);
      }
      node = next;
    }
    this.#ends[node]?.push(literal);
  }

  /** Calls `found` for each literal that starts at `start`. */
  walk(bytes: Uint8Array, start: number, found: (literal: number) => void): void {
    const byte = bytes[start] ?? 0;
    if (this.#first[this.#folded ? lower(byte) : byte] === 0) return;
    let node = 0;
    for (let at = start; at < bytes.length; at++) {
      const raw = bytes[at] ?? 0;
      const next = this.#edges.get(node * 256 + (this.#folded ? lower(raw) : raw));
      if (next === undefined) return;
      node = next;
      for (const literal of this.#ends[node] ?? []) found(literal);
    }
  }
}

/** All literals in two tries of bytes, walked from every byte: the plain counterpart of the automaton. */
export class LiteralTrie {
  readonly #exact = new Trie(false);
  readonly #folded = new Trie(true);

  constructor(literals: readonly Literal[]) {
    literals.forEach((literal, index) => {
      (literal.ignoreCase ? this.#folded : this.#exact).insert(literal.text, index);
    });
  }

  /** Appends `start, literal` for each literal that starts in `[from, to)`. */
  scan(bytes: Uint8Array, from: number, to: number, out: IntList): void {
    for (let start = from; start < to; start++) {
      const found = (literal: number): void => {
        out.push(start);
        out.push(literal);
      };
      this.#exact.walk(bytes, start, found);
      this.#folded.walk(bytes, start, found);
    }
  }
}
