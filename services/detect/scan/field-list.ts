import { fieldWidth } from '../extract/contract.ts';

/** The fields of the text that is gathered for a window, flat as in `Block.fields`, in memory that is used again. */
export class FieldList {
  #room = new Int32Array(0);
  #length = 0;
  /** What is left after `take`, until the next block: what was taken still lies in `#room`. */
  #rest: Int32Array | null = null;
  /** False while no block with fields has been seen. */
  #any = false;

  clear(): void {
    this.#length = 0;
    this.#rest = null;
    this.#any = false;
  }

  /** Adds the fields of a block whose text starts at `offset`. A field that a block border cut in two is joined: same name and row, nothing between. */
  add(fields: Int32Array, offset: number): void {
    this.#any = true;
    const rest = this.#rest;
    const had = rest === null ? this.#length : rest.length;
    if (had + fields.length > this.#room.length) {
      const room = new Int32Array(2 * (had + fields.length));
      room.set(rest ?? this.#room.subarray(0, had));
      this.#room = room;
    } else if (rest !== null) this.#room.set(rest);
    this.#rest = null;
    const room = this.#room;
    const last = had - fieldWidth;
    const joins =
      last >= 0 &&
      fields.length > 0 &&
      room[last + 1] === (fields[0] ?? 0) + offset &&
      room[last + 2] === fields[2] &&
      room[last + 3] === fields[3];
    if (joins) room[last + 1] = (fields[1] ?? 0) + offset;
    room.set(joins ? fields.subarray(fieldWidth) : fields, had);
    const end = had + fields.length - (joins ? fieldWidth : 0);
    if (offset > 0)
      for (let i = had; i < end; i += fieldWidth) {
        room[i] = (room[i] ?? 0) + offset;
        room[i + 1] = (room[i + 1] ?? 0) + offset;
      }
    this.#length = end;
  }

  /** All fields, until the next that are added; null without any. What ends up to `keep` is then forgotten, and the rest is counted from there. */
  take(keep: number): Int32Array | null {
    if (!this.#any) return null;
    const taken = this.#rest ?? this.#room.subarray(0, this.#length);
    // They stand in order: only the last ones reach beyond.
    let from = taken.length;
    while (from > 0 && (taken[from - fieldWidth + 1] ?? 0) > keep) from -= fieldWidth;
    const rest = taken.slice(from);
    for (let i = 0; i < rest.length; i += fieldWidth) {
      rest[i] = Math.max(0, (rest[i] ?? 0) - keep);
      rest[i + 1] = (rest[i + 1] ?? 0) - keep;
    }
    this.#rest = rest;
    return taken;
  }
}
