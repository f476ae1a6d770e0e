/** What the end of a string in an automaton stands for. */
export const MeaningKind = {
  KEYWORD: 0,
  /** A keyword as written inside of a word (`userSsn`); everywhere else it is found without this. */
  HUMP: 1,
  LITERAL: 2,
  /** A literal whose ASCII letters may have either case. */
  FOLDED_LITERAL: 3,
  /** Part of keywords with letters beyond ASCII: its index is that of their group. */
  BEYOND: 4,
} as const;
export type MeaningKind = (typeof MeaningKind)[keyof typeof MeaningKind];

/** Numbers of a meaning in `Meanings.rows`. */
export const meaningWidth = 6;
export const MeaningField = {
  KIND: 0,
  /** What was found: a keyword's or literal's number. */
  INDEX: 1,
  /** Bytes of the text of which the end was found. */
  ANCHOR: 2,
  /** Bytes of the text, and where it starts in `texts`. */
  LENGTH: 3,
  OFFSET: 4,
  /** Bytes of the text that need no second look: the automaton tells them from all others. */
  KNOWN: 5,
} as const;

/** Meanings by number, each in a row: they are looked up for every hit of the automata. Data only, so that it can be kept in a file. */
export interface Meanings {
  readonly rows: Int32Array;
  readonly texts: Uint8Array;
}

/** Collects meanings. */
export class MeaningsBuilder {
  readonly #rows: { kind: MeaningKind; index: number; text: Uint8Array; anchor: number; known: number }[] = [];

  /** Adds a meaning of which the first `anchor` bytes are looked for, `known` of them byte by byte; gives its number. */
  add(kind: MeaningKind, index: number, text: Uint8Array, anchor = text.length, known = 0): number {
    return this.#rows.push({ kind, index, text, anchor, known }) - 1;
  }

  build(): Meanings {
    let offset = 0;
    const rows = this.#rows.flatMap(({ kind, index, anchor, text, known }) => {
      offset += text.length;
      return [kind, index, anchor, text.length, offset - text.length, known];
    });
    return {
      rows: Int32Array.from(rows),
      texts: Uint8Array.from(Buffer.concat(this.#rows.map((row) => row.text))),
    };
  }
}

/** Bytes of the longest text. */
export function longestText({ rows }: Meanings): number {
  let longest = 0;
  for (let row = 0; row < rows.length; row += meaningWidth)
    longest = Math.max(longest, rows[row + MeaningField.LENGTH] ?? 0);
  return longest;
}

/** True when the text of the meaning in `row` stands at `start`, each byte seen through `fold`. */
export function stands(
  { texts, rows }: Meanings,
  row: number,
  bytes: Uint8Array,
  start: number,
  fold: Uint8Array,
): boolean {
  const offset = rows[row + MeaningField.OFFSET] ?? 0;
  const length = rows[row + MeaningField.LENGTH] ?? 0;
  for (let i = rows[row + MeaningField.KNOWN] ?? 0; i < length; i++)
    if (fold[bytes[start + i] ?? 0] !== texts[offset + i]) return false;
  return true;
}
