import { digitClass, letterClass, signClass } from './exact-units.ts';

/** Longest value, normalized, in bytes. */
export const maxExactLength = 1_000;
/** So many words and more are told apart no further. */
const manyWords = 9;
/** From so many bytes on, a value with a digit may be divided in any way. */
const freelyDivided = 8;
const classNames = { letters: letterClass, digits: digitClass, signs: signClass };
const allClasses = [1, 2, 3, 4, 5, 6, 7];
/** Ranges of lengths, or signs, in one line. */
const maxPerLine = 100;

const words = (count: number): number => Math.min(count, manyWords);
const placeOf = (classes: number, wordCount: number, length: number): number =>
  (classes * (manyWords + 1) + words(wordCount)) * (maxExactLength + 1) + length;

/**
 * What the values of a set are like, from which its candidates are made: classes of characters (letters, digits, signs), number of words,
 * length in bytes without separators, as at most 63 lines; and which signs they have.
 */
export class ExactOutlines {
  readonly #lengths = new Map<string, Set<number>>();
  readonly signs = new Set<number>();

  add(classes: number, wordCount: number, length: number): void {
    const names = Object.entries(classNames).flatMap(([name, bit]) => ((classes & bit) === 0 ? [] : [name]));
    this.#at(`outline ${names.join('+')} ${words(wordCount)}`).add(length);
  }

  #at(head: string): Set<number> {
    const known = this.#lengths.get(head) ?? new Set();
    this.#lengths.set(head, known);
    return known;
  }

  /** Takes a line that `lines` has made; false when it is none. */
  addLine(line: string): boolean {
    const signs = /^signs((?: [0-9a-f]{1,6})+)$/.exec(line)?.[1];
    for (const sign of signs?.trim().split(' ') ?? []) this.signs.add(Number.parseInt(sign, 16));
    const outline = /^(outline (?:letters|digits|signs)(?:\+(?:digits|signs)){0,2} [1-9]) ([\d,-]+)$/.exec(line);
    for (const range of outline?.[2]?.split(',') ?? []) {
      const [least = 0, most = least] = range.split('-').map(Number);
      for (let n = Math.max(1, least); n <= Math.min(most, maxExactLength); n++) this.#at(outline?.[1] ?? '').add(n);
    }
    return signs !== undefined || outline !== null;
  }

  /** Lines for the file of the set. */
  lines(): readonly string[] {
    const signs = [...this.signs].sort((a, b) => a - b).map((sign) => sign.toString(16));
    const signLines = Array.from({ length: Math.ceil(signs.length / maxPerLine) }, (_, n) =>
      ['signs', ...signs.slice(n * maxPerLine, (n + 1) * maxPerLine)].join(' '),
    );
    const heads = [...this.#lengths].sort(([a], [b]) => (a < b ? -1 : 1));
    return [...heads.map(([head, lengths]) => `${head} ${rangesOf(lengths)}`), ...signLines];
  }

  /** What to hold candidates to; null without any outline. */
  filter(): OutlineFilter | null {
    const all = [...this.#lengths].flatMap(([head, lengths]) => {
      const [, names = '', count = ''] = head.split(' ');
      const classes = Object.entries(classNames).reduce(
        (sum, [name, bit]) => (names.includes(name) ? sum | bit : sum),
        0,
      );
      return [...lengths].map((length): Outline => ({ classes, words: Number(count), length }));
    });
    return all.length === 0 ? null : new OutlineFilter(all);
  }
}

function rangesOf(lengths: ReadonlySet<number>): string {
  const sorted = [...lengths].sort((a, b) => a - b);
  const starts = sorted.filter((length) => !lengths.has(length - 1));
  const ends = sorted.filter((length) => !lengths.has(length + 1));
  if (starts.length > maxPerLine) return `${sorted[0]}-${sorted.at(-1)}`;
  return starts.map((start, n) => (start === ends[n] ? `${start}` : `${start}-${ends[n]}`)).join(',');
}

interface Outline {
  readonly classes: number;
  readonly words: number;
  readonly length: number;
}

/**
 * Which outlines a candidate may have: those of values as they were listed; as one word; and divided in any way when they have a digit and
 * eight bytes or more (`4539148803436467` is also `4539 1488 0343 6467`, but 1234 is not `12 34`).
 */
export class OutlineFilter {
  readonly #taken = new Uint8Array(8 * (manyWords + 1) * (maxExactLength + 1));
  readonly #maxWords = new Int32Array(8);
  readonly #maxLength = new Int32Array(8);

  constructor(outlines: readonly Outline[]) {
    for (const { classes, words: listed, length } of outlines) {
      const isFree = (classes & digitClass) !== 0 && length >= freelyDivided;
      for (let count = 1; count <= manyWords; count++)
        if (isFree || count === 1 || count === listed) this.#taken[placeOf(classes, count, length)] = 1;
      const most = isFree || listed === manyWords ? maxExactLength : listed;
      for (const part of allClasses) {
        if ((part & classes) !== part) continue;
        this.#maxWords[part] = Math.max(this.#maxWords[part] ?? 0, most);
        this.#maxLength[part] = Math.max(this.#maxLength[part] ?? 0, length);
      }
    }
  }

  /** Bytes of the longest value. */
  get maxLength(): number {
    return Math.max(...this.#maxLength);
  }

  /** Whether a value could begin like this. */
  canBegin(classes: number, wordCount: number, length: number): boolean {
    return length <= (this.#maxLength[classes] ?? 0) && wordCount <= (this.#maxWords[classes] ?? 0);
  }

  /** Whether a value could be like this; `length` as `canBegin` has let pass. */
  takes(classes: number, wordCount: number, length: number): boolean {
    return this.#taken[placeOf(classes, wordCount, length)] === 1;
  }
}
