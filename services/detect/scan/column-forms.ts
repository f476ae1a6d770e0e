import type { CompiledForm } from '../compiled-form.ts';
import { mayPrecede, mayStandAt } from '../regex/prefix.ts';

/** Bytes of a cell that are looked at, and the one before it. */
const depth = 8;
/** Longest cell that column statistics look at. */
export const maxCellBytes = 64;

/** Forms that columns are judged by, a bit for each: a few looks at a cell's bytes and its length rule most of them out together. */
export class ColumnForms {
  readonly forms: readonly CompiledForm[];
  /** Numbers that hold a bit for each form. */
  readonly words: number;
  /** Bits of the forms that may be what `look` saw last. */
  readonly open: Int32Array;
  /** By offset (from the byte before a cell on) and byte, the bits of the forms that may have it there; made with the first cell, since a start asks for no prefix. */
  #table: Int32Array | null = null;
  readonly #byLength: Int32Array;

  constructor(forms: readonly CompiledForm[]) {
    this.forms = forms;
    this.words = (forms.length + 31) >> 5;
    this.open = new Int32Array(this.words);
    this.#byLength = new Int32Array((maxCellBytes + 1) * this.words);
  }

  #set(table: Int32Array, row: number, slot: number): void {
    const at = row * this.words + (slot >> 5);
    table[at] = (table[at] ?? 0) | (1 << (slot & 31));
  }

  #fill(): Int32Array {
    const table = new Int32Array((depth + 1) * 256 * this.words);
    this.#table = table;
    this.forms.forEach(({ pattern: { prefix }, maxLength }, slot) => {
      for (let length = prefix.length; length <= Math.min(maxLength, maxCellBytes); length++)
        this.#set(this.#byLength, length, slot);
      for (let byte = 0; byte < 256; byte++) {
        if (mayPrecede(prefix, byte)) this.#set(table, byte, slot);
        for (let offset = 0; offset < depth; offset++)
          if (mayStandAt(prefix, offset, byte)) this.#set(table, (offset + 1) * 256 + byte, slot);
      }
    });
    return table;
  }

  /** Sets `open` for the cell `[start, end)`, at most `maxCellBytes` long; false when no form is left. Never rules out one that could match. */
  look(bytes: Uint8Array, start: number, end: number): boolean {
    const { words, open } = this;
    const table = this.#table ?? this.#fill();
    const length = end - start;
    let any = 0;
    for (let word = 0; word < words; word++) {
      let bits = this.#byLength[length * words + word] ?? 0;
      if (start > 0) bits &= table[(bytes[start - 1] ?? 0) * words + word] ?? 0;
      for (let offset = 0; bits !== 0 && offset < depth && offset < length; offset++)
        bits &= table[((offset + 1) * 256 + (bytes[start + offset] ?? 0)) * words + word] ?? 0;
      open[word] = bits;
      any |= bits;
    }
    return any !== 0;
  }

  isOpen(slot: number): boolean {
    return (((this.open[slot >> 5] ?? 0) >>> (slot & 31)) & 1) === 1;
  }
}
