const continueRecord = 0x3c;

/** A record with the bodies of the CONTINUE records behind it. */
export interface BiffRecord {
  readonly type: number;
  readonly parts: readonly Buffer[];
}

/** The records of a BIFF stream from `start` on, up to its end or a record that the end cuts. */
export function* biffRecords(bytes: Buffer, start: number): Generator<BiffRecord> {
  let at = start;
  while (at + 4 <= bytes.length) {
    const type = bytes.readUInt16LE(at);
    const parts: Buffer[] = [];
    do {
      const length = bytes.readUInt16LE(at + 2);
      parts.push(bytes.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    } while (at + 4 <= bytes.length && bytes.readUInt16LE(at) === continueRecord);
    yield { type, parts };
  }
}

/** A text with its length in `lengthBytes` and one byte of options in front: 8 or 16 bits a character. */
export function shortText(bytes: Buffer, at: number, lengthBytes: 1 | 2 = 1): string {
  if (at + lengthBytes + 1 > bytes.length) return '';
  const length = lengthBytes === 1 ? bytes[at]! : bytes.readUInt16LE(at);
  const start = at + lengthBytes + 1;
  const wide = (bytes[start - 1]! & 1) !== 0;
  return wide ? bytes.toString('utf16le', start, start + length * 2) : bytes.toString('latin1', start, start + length);
}

export type TextOf = typeof shortText;

/** As `shortText` before BIFF8: 8 bits a character, by the book's code page, without options. */
export const oldText =
  (decode: (bytes: Buffer) => string): TextOf =>
  (bytes, at, lengthBytes = 1) => {
    if (at + lengthBytes > bytes.length) return '';
    const start = at + lengthBytes;
    return decode(bytes.subarray(start, start + (lengthBytes === 1 ? bytes[at]! : bytes.readUInt16LE(at))));
  };

/** The shared strings ([MS-XLS] 2.4.265). A string may go on in the next part, which then says anew how wide its characters are. */
export class SharedStringTable {
  /** True when the table ended before all of its strings. */
  damaged = false;
  readonly #strings: string[] = [];
  readonly #used = new Set<number>();
  readonly #parts: readonly Buffer[];
  #part = 0;
  #at = 8;

  constructor(parts: readonly Buffer[]) {
    this.#parts = parts;
    const first = parts[0];
    const count = first !== undefined && first.length >= 8 ? first.readUInt32LE(4) : 0;
    while (this.#strings.length < count) {
      const text = this.#next();
      if (text === null) {
        this.damaged = true;
        return;
      }
      this.#strings.push(text);
    }
  }

  at(index: number): string {
    this.#used.add(index);
    return this.#strings[index] ?? '';
  }

  /** Those that no cell has asked for. */
  unused(): string[] {
    return this.#used.size >= this.#strings.length ? [] : this.#strings.filter((_, i) => !this.#used.has(i));
  }

  #next(): string | null {
    let bytes = this.#current();
    if (bytes === null || this.#at + 3 > bytes.length) return null;
    const length = bytes.readUInt16LE(this.#at);
    let options = bytes[this.#at + 2]!;
    this.#at += 3;
    let behind = 0;
    if ((options & 8) !== 0 && this.#at + 2 <= bytes.length) {
      behind += bytes.readUInt16LE(this.#at) * 4;
      this.#at += 2;
    }
    if ((options & 4) !== 0 && this.#at + 4 <= bytes.length) {
      behind += bytes.readUInt32LE(this.#at);
      this.#at += 4;
    }
    let text = '';
    while (text.length < length) {
      if (this.#at >= bytes.length) {
        bytes = this.#current();
        if (bytes === null || bytes.length === 0) return null;
        options = bytes[0]!;
        this.#at = 1;
        if (bytes.length === 1) continue;
      }
      const wide = (options & 1) !== 0;
      const size = (length - text.length) * (wide ? 2 : 1);
      const end = Math.min(bytes.length, this.#at + size);
      const piece = bytes.toString(wide ? 'utf16le' : 'latin1', this.#at, end);
      // Half a character at the end of a part: nothing can follow from it.
      if (piece === '') return null;
      text += piece;
      this.#at = end;
    }
    this.#skip(behind);
    return text;
  }

  /** The part that is read; moves on where it ends. */
  #current(): Buffer | null {
    while (this.#part < this.#parts.length && this.#at >= this.#parts[this.#part]!.length) {
      this.#at -= this.#parts[this.#part]!.length;
      this.#part += 1;
    }
    return this.#parts[this.#part] ?? null;
  }

  #skip(count: number): void {
    this.#at += count;
    this.#current();
  }
}
