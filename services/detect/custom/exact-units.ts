/** What a character is; the first three are also the classes of an outline. */
export const letterClass = 1;
export const digitClass = 2;
export const signClass = 4;
const separator = 8;
const border = 0;
const wordClasses = letterClass | digitClass;

/** Separators between two words of a value, at most. */
const maxGap = 4;
/** Bytes that may be written behind a character without asking for more room. */
const room = 64;

/** Of letters, marks and digits of any script beyond ASCII: their lower case. Negative: a space, or another character; 0: not looked up yet. */
const lowered = new Int32Array(0x110000);
const [space, other] = [-1, -2];
const [finalSigma, sigma, dottedI] = [0x3c2, 0x3c3, 0x130];

function loweredOf(point: number): number {
  const known = lowered[point] ?? other;
  if (known !== 0) return known;
  const text = String.fromCodePoint(point);
  const lower = /[\p{L}\p{M}\p{N}]/u.test(text)
    ? (text.toLowerCase().codePointAt(0) ?? point)
    : /\s/.test(text)
      ? space
      : other;
  // Which sigma is written depends on the next letter.
  lowered[point] = lower === finalSigma ? sigma : lower;
  return lowered[point] ?? other;
}

function asciiKind(byte: number): number {
  if (byte >= 48 && byte <= 57) return digitClass;
  if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) return letterClass;
  return /[\s.-]/.test(String.fromCharCode(byte)) ? separator : border;
}

/**
 * Reads text as units: words (letters, marks and digits of any script) and single signs, in lower case and without the separators between
 * them (space of any kind, `.` and `-`). A run of units ends at any other character, or at more than four separators.
 */
export class UnitReader {
  readonly #kinds = Uint8Array.from({ length: 128 }, (_, byte) => asciiKind(byte));
  readonly #signs: ReadonlySet<number> | null;
  readonly #maxWord: number;
  /** Of the run that was read: its normalized text. */
  text = new Uint8Array(256);
  count = 0;
  /** Per unit: start and end in the bytes, start and end in `text`, class, and whether separators stand before it. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  froms = new Int32Array(64);
  tos = new Int32Array(64);
  classes = new Uint8Array(64);
  apart = new Uint8Array(64);
  #length = 0;
  #point = 0;
  #width = 0;

  /** `signs`: code points that belong to values; null: all that are no separators. A longer word than `maxWord` bytes belongs to no run. */
  constructor(signs: Iterable<number> | null, maxWord: number) {
    this.#signs = signs === null ? null : new Set(signs);
    this.#maxWord = maxWord;
    for (let byte = 0; byte < 128; byte++)
      if (this.#kinds[byte] === border && this.#isSign(byte)) this.#kinds[byte] = signClass;
  }

  #isSign(point: number): boolean {
    return this.#signs === null || this.#signs.has(point);
  }

  /** Kind of the character at `at`; notes it and its length. What is no UTF-8 is a border of one byte. */
  #kindAt(bytes: Uint8Array, at: number, end: number): number {
    const lead = bytes[at] ?? 0;
    this.#width = 1;
    this.#point = lead;
    if (lead < 0x80) return this.#kinds[lead] ?? border;
    const width = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead < 0xc2 || lead > 0xf4 || at + width > end) return border;
    let point = lead & (0xff >> (width + 1));
    for (let i = 1; i < width; i++) {
      const next = bytes[at + i] ?? 0;
      if ((next & 0xc0) !== 0x80) return border;
      point = (point << 6) | (next & 0x3f);
    }
    if (point > 0x10ffff) return border;
    this.#width = width;
    this.#point = point;
    const lower = loweredOf(point);
    if (lower > 0) return letterClass;
    if (lower === space) return separator;
    return this.#isSign(point) ? signClass : border;
  }

  /** Where the first word or sign from `at` on starts: `at` may lie inside of one. `start`: where the cell does. */
  afterWord(bytes: Uint8Array, at: number, start: number, end: number): number {
    let from = at;
    while (from > start && at - from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from--;
    if (from < at) return this.#passWord(bytes, from, end, at);
    if (at === start) return at;
    let before = at - 1;
    while (before > start && at - before < 4 && ((bytes[before] ?? 0) & 0xc0) === 0x80) before--;
    const kind = this.#kindAt(bytes, before, end);
    return (kind & wordClasses) !== 0 ? this.#passWord(bytes, at, end, at) : at;
  }

  #passWord(bytes: Uint8Array, at: number, end: number, least: number): number {
    let to = at;
    while (to < end) {
      const kind = this.#kindAt(bytes, to, end);
      if ((kind & wordClasses) === 0) break;
      to += this.#width;
    }
    return Math.max(to, least);
  }

  /** Reads the run at `at`, and no unit from `stop` on; gives where to go on. */
  readRun(bytes: Uint8Array, at: number, end: number, stop: number): number {
    const kinds = this.#kinds;
    this.count = 0;
    this.#length = 0;
    let gap = 0;
    let i = at;
    while (i < end) {
      const lead = bytes[i] ?? 0;
      const kind = lead < 0x80 ? (kinds[lead] ?? border) : this.#kindAt(bytes, i, end);
      const width = lead < 0x80 ? 1 : this.#width;
      if (kind === border) return i + width;
      if (kind === separator) {
        i += width;
        if (++gap > maxGap) return i;
        continue;
      }
      if (i >= stop) return i;
      const unit = this.#open(i, kind, gap);
      gap = 0;
      if (kind === signClass) {
        this.#writeAt(bytes, i, end);
        i += width;
      } else i = this.#readWord(bytes, i, end, unit);
      this.ends[unit] = i;
      this.tos[unit] = this.#length;
      if (this.#length - (this.froms[unit] ?? 0) > this.#maxWord) {
        this.count--;
        return this.#passWord(bytes, i, end, i);
      }
    }
    return i;
  }

  /** Reads the word at `at`, or so much of it that it is too long: where it ends. */
  #readWord(bytes: Uint8Array, at: number, end: number, unit: number): number {
    const kinds = this.#kinds;
    const enough = (this.froms[unit] ?? 0) + this.#maxWord;
    let classes = 0;
    let kind = border;
    let i = at;
    do {
      this.#makeRoom();
      const { text } = this;
      let length = this.#length;
      for (const most = Math.min(end, i + room); i < most; i++) {
        const byte = bytes[i] ?? 0;
        kind = byte < 0x80 ? (kinds[byte] ?? border) : border;
        if ((kind & wordClasses) === 0) break;
        classes |= kind;
        // Letters become small, digits have that bit.
        text[length++] = byte | 0x20;
      }
      this.#length = length;
      if (i >= end || (bytes[i] ?? 0) < 0x80) continue;
      kind = this.#kindAt(bytes, i, end);
      if ((kind & wordClasses) === 0) break;
      classes |= kind;
      this.#writeAt(bytes, i, end);
      i += this.#width;
    } while (i < end && (kind & wordClasses) !== 0 && this.#length <= enough);
    this.classes[unit] = classes;
    return i;
  }

  #open(at: number, kind: number, gap: number): number {
    if (this.count === this.starts.length) this.#growUnits();
    const unit = this.count++;
    this.starts[unit] = at;
    this.froms[unit] = this.#length;
    this.classes[unit] = kind;
    this.apart[unit] = gap > 0 ? 1 : 0;
    return unit;
  }

  #growUnits(): void {
    const size = 2 * this.starts.length;
    const grown = <T extends Int32Array | Uint8Array>(old: T, next: T): T => {
      next.set(old);
      return next;
    };
    this.starts = grown(this.starts, new Int32Array(size));
    this.ends = grown(this.ends, new Int32Array(size));
    this.froms = grown(this.froms, new Int32Array(size));
    this.tos = grown(this.tos, new Int32Array(size));
    this.classes = grown(this.classes, new Uint8Array(size));
    this.apart = grown(this.apart, new Uint8Array(size));
  }

  #makeRoom(): void {
    if (this.#length + room + 8 <= this.text.length) return;
    const text = new Uint8Array(2 * this.text.length);
    text.set(this.text);
    this.text = text;
  }

  /** Writes the character at `at` in lower case. */
  #writeAt(bytes: Uint8Array, at: number, end: number): void {
    this.#makeRoom();
    this.#kindAt(bytes, at, end);
    const point = this.#point;
    const lower = point < 0x80 ? point : (lowered[point] ?? other);
    this.#put(lower > 0 ? lower : point);
    if (point === dottedI) this.#put(0x307);
  }

  #put(point: number): void {
    const { text } = this;
    if (point < 0x80) text[this.#length++] = point;
    else if (point < 0x800) {
      text[this.#length++] = 0xc0 | (point >> 6);
      text[this.#length++] = 0x80 | (point & 0x3f);
    } else if (point < 0x10000) {
      text[this.#length++] = 0xe0 | (point >> 12);
      text[this.#length++] = 0x80 | ((point >> 6) & 0x3f);
      text[this.#length++] = 0x80 | (point & 0x3f);
    } else {
      text[this.#length++] = 0xf0 | (point >> 18);
      text[this.#length++] = 0x80 | ((point >> 12) & 0x3f);
      text[this.#length++] = 0x80 | ((point >> 6) & 0x3f);
      text[this.#length++] = 0x80 | (point & 0x3f);
    }
  }

  /** The code points of the signs of the run. */
  signsOf(bytes: Uint8Array): readonly number[] {
    const signs: number[] = [];
    for (let unit = 0; unit < this.count; unit++)
      if (this.classes[unit] === signClass) {
        this.#kindAt(bytes, this.starts[unit] ?? 0, bytes.length);
        signs.push(this.#point);
      }
    return signs;
  }
}
