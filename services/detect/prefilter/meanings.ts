/** What the end of a string in an automaton stands for. */
export const MeaningKind = {
  KEYWORD: 0,
  /** A keyword as written inside of a word (`userSsn`); everywhere else it is found without this. */
  HUMP: 1,
  LITERAL: 2,
  /** A literal whose ASCII letters may have either case. */
  FOLDED_LITERAL: 3,
  /** Part of a keyword with letters beyond ASCII, which starts at most `mostBack` bytes before. */
  BEYOND: 4,
} as const;
export type MeaningKind = (typeof MeaningKind)[keyof typeof MeaningKind];

/** Meanings by number, in arrays: they are looked up for every hit of the automata. Data only, so that it can be kept in a file. */
export interface Meanings {
  readonly kinds: Uint8Array;
  readonly indices: Int32Array;
  /** Bytes of the text of which the end was found. */
  readonly anchors: Int32Array;
  /** Bytes of the text, and where it starts in `texts`. */
  readonly lengths: Int32Array;
  readonly offsets: Int32Array;
  readonly texts: Uint8Array;
  /** Most bytes that a BEYOND keyword starts before its part: looked back by all of them, so that no place is looked at twice. */
  readonly mostBack: number;
}

/** Collects meanings. */
export class MeaningsBuilder {
  readonly #rows: { kind: MeaningKind; index: number; text: Uint8Array; anchor: number }[] = [];
  #mostBack = 0;

  /** Adds a meaning of which the first `anchor` bytes are looked for; gives its number. */
  add(kind: MeaningKind, index: number, text: Uint8Array, anchor = text.length, back = 0): number {
    this.#mostBack = Math.max(this.#mostBack, back);
    return this.#rows.push({ kind, index, text, anchor }) - 1;
  }

  build(): Meanings {
    const rows = this.#rows;
    const lengths = Int32Array.from(rows, (row) => row.text.length);
    const offsets = new Int32Array(rows.length);
    for (let i = 1; i < rows.length; i++) offsets[i] = (offsets[i - 1] ?? 0) + (lengths[i - 1] ?? 0);
    return {
      kinds: Uint8Array.from(rows, (row) => row.kind),
      indices: Int32Array.from(rows, (row) => row.index),
      anchors: Int32Array.from(rows, (row) => row.anchor),
      lengths,
      offsets,
      texts: Uint8Array.from(Buffer.concat(rows.map((row) => row.text))),
      mostBack: this.#mostBack,
    };
  }
}

/** True when the text of `meaning` stands at `start`, each byte seen through `fold`. */
export function stands(
  meanings: Meanings,
  meaning: number,
  bytes: Uint8Array,
  start: number,
  fold: Uint8Array,
): boolean {
  const { texts } = meanings;
  const offset = meanings.offsets[meaning] ?? 0;
  const length = meanings.lengths[meaning] ?? 0;
  for (let i = 0; i < length; i++) if (fold[bytes[start + i] ?? 0] !== texts[offset + i]) return false;
  return true;
}
