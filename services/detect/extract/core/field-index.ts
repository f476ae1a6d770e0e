import { fieldWidth } from '../contract.ts';

/** Most documents are small, and each has an index of its own. */
const firstLength = fieldWidth * 64;
const none = new Int32Array(0);

/** A growing flat list of `[start, end, nameIndex, row]`. */
export class FieldIndex {
  entries = none;
  /** Entries used, in numbers (not in fields). */
  length = 0;

  add(start: number, end: number, nameIndex: number, row: number): void {
    if (this.length === this.entries.length) this.#grow();
    const { entries, length } = this;
    entries[length] = start;
    entries[length + 1] = end;
    entries[length + 2] = nameIndex;
    entries[length + 3] = row;
    this.length = length + fieldWidth;
  }

  clear(): void {
    this.length = 0;
  }

  /** The first `length` numbers with starts and ends made relative to `base`. Valid until the next `add`. */
  relativeTo(base: number, length: number = this.length): Int32Array {
    if (base !== 0) {
      for (let i = 0; i < length; i += fieldWidth) {
        this.entries[i]! -= base;
        this.entries[i + 1]! -= base;
      }
    }
    return this.entries.subarray(0, length);
  }

  #grow(): void {
    const grown = new Int32Array(Math.max(firstLength, this.entries.length * 2));
    grown.set(this.entries);
    this.entries = grown;
  }
}
