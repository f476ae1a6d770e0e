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

/** Meanings by number, in arrays: they are looked up for every hit of the automata. */
export class Meanings {
  readonly #rows: { kind: MeaningKind; index: number; text: Uint8Array; anchor: number }[] = [];
  kinds = new Uint8Array();
  indices = new Int32Array();
  /** Bytes of the text of which the end was found. */
  anchors = new Int32Array();
  /** Bytes of the text, and where it starts in `texts`. */
  lengths = new Int32Array();
  offsets = new Int32Array();
  /** Most bytes that a BEYOND keyword starts before its part: looked back by all of them, so that no place is looked at twice. */
  mostBack = 0;
  texts = new Uint8Array();

  /** Adds a meaning of which the first `anchor` bytes are looked for; gives its number. */
  add(kind: MeaningKind, index: number, text: Uint8Array, anchor = text.length, back = 0): number {
    this.mostBack = Math.max(this.mostBack, back);
    return this.#rows.push({ kind, index, text, anchor }) - 1;
  }

  /** Fills the arrays, once all are added. */
  seal(): this {
    const rows = this.#rows;
    this.kinds = Uint8Array.from(rows, (row) => row.kind);
    this.indices = Int32Array.from(rows, (row) => row.index);
    this.anchors = Int32Array.from(rows, (row) => row.anchor);
    this.lengths = Int32Array.from(rows, (row) => row.text.length);
    this.texts = Buffer.concat(rows.map((row) => row.text));
    this.offsets = new Int32Array(rows.length);
    for (let i = 1; i < rows.length; i++) this.offsets[i] = (this.offsets[i - 1] ?? 0) + (this.lengths[i - 1] ?? 0);
    return this;
  }

  /** True when the text of `meaning` stands at `start`, each byte seen through `fold`. */
  stands(meaning: number, bytes: Uint8Array, start: number, fold: Uint8Array): boolean {
    const { texts } = this;
    const offset = this.offsets[meaning] ?? 0;
    const length = this.lengths[meaning] ?? 0;
    for (let i = 0; i < length; i++) if (fold[bytes[start + i] ?? 0] !== texts[offset + i]) return false;
    return true;
  }
}
