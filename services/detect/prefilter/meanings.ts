import { frequent } from './class-strings.ts';

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
export const meaningWidth = 8;
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
  /** The byte that most likely tells the text from all else that its anchor stands for, as an offset, and what it must be: bits to look at, above their value. */
  PROBE: 6,
  EXPECTED: 7,
} as const;

const isLetter = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122;
const bothCases = 0xdf;

interface Row {
  readonly kind: MeaningKind;
  readonly index: number;
  readonly text: Uint8Array;
  readonly anchor: number;
  readonly known: number;
}

/** How much a byte at `offset` tells; 0 where the automaton tells all of it. */
function tells({ kind, text, anchor, known }: Row, offset: number): number {
  const byte = text[offset] ?? 0;
  // Stands for any separator.
  if (offset < known || kind === MeaningKind.BEYOND || (kind === MeaningKind.KEYWORD && byte === 32)) return 0;
  if (offset < anchor && isLetter(byte) && (kind !== MeaningKind.LITERAL || byte >= 97)) return 0;
  const rank = frequent.indexOf(byte);
  return rank < 0 ? frequent.length + 1 : rank + 1;
}

/** `PROBE` and `EXPECTED` of a row; bits of none where nothing need be looked at. */
function probeOf(row: Row): readonly [offset: number, expected: number] {
  const { kind, text } = row;
  let best = 0;
  let most = 0;
  text.forEach((_, offset) => {
    const told = tells(row, offset);
    if (told > most) [best, most] = [offset, told];
  });
  const byte = text[best] ?? 0;
  const bits = most === 0 ? 0 : kind !== MeaningKind.LITERAL && isLetter(byte) ? bothCases : 0xff;
  return [best, (bits << 8) | (byte & bits)];
}

/** Meanings by number, each in a row: they are looked up for every hit of the automata. Data only, so that it can be kept in a file. */
export interface Meanings {
  readonly rows: Int32Array;
  readonly texts: Uint8Array;
}

/** Collects meanings. */
export class MeaningsBuilder {
  readonly #rows: Row[] = [];

  /** Adds a meaning of which the first `anchor` bytes are looked for, `known` of them byte by byte; gives its number. */
  add(kind: MeaningKind, index: number, text: Uint8Array, anchor = text.length, known = 0): number {
    return this.#rows.push({ kind, index, text, anchor, known }) - 1;
  }

  build(): Meanings {
    let offset = 0;
    const rows = this.#rows.flatMap((row) => {
      const { kind, index, anchor, text, known } = row;
      offset += text.length;
      return [kind, index, anchor, text.length, offset - text.length, known, ...probeOf(row)];
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

/** False where one byte says that the text of the meaning in `row` does not stand at `start`. */
export function mayStand(rows: Int32Array, row: number, bytes: Uint8Array, start: number): boolean {
  const expected = rows[row + MeaningField.EXPECTED] ?? 0;
  return ((bytes[start + (rows[row + MeaningField.PROBE] ?? 0)] ?? 0) & (expected >> 8)) === (expected & 0xff);
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
