import { fieldWidth } from '../extract/contract.ts';
import { type Cell, fieldAfter, type ScanWindow } from './window.ts';

/** The cell around one place after another of a window: as `cellAt`, for places that come mostly in order, with no object for each. */
export class CellCursor implements Cell {
  start = 0;
  end = 0;
  nameIndex = -1;
  row = -1;
  #window: ScanWindow | null = null;
  /** Entry of the first field that starts behind the place. */
  #next = 0;

  /** Turns to the field that holds `offset`, or the gap between fields around it, or the whole of unstructured text. */
  seek(window: ScanWindow, offset: number): void {
    const { fields } = window;
    if (this.#window === window && offset >= this.start && offset < this.end) return;
    if (this.#window !== window) this.#next = 0;
    this.#window = window;
    if (fields === null) {
      this.#set(0, window.bytes.length, -1, -1);
      return;
    }
    const next = this.#after(fields, offset);
    this.#next = next;
    const nextStart = next < fields.length ? (fields[next] ?? 0) : window.bytes.length;
    const held = next - fieldWidth;
    const end = held < 0 ? 0 : (fields[held + 1] ?? 0);
    if (held >= 0 && offset < end) this.#set(fields[held] ?? 0, end, fields[held + 2] ?? -1, fields[held + 3] ?? -1);
    else this.#set(end, nextStart, -1, -1);
  }

  /** Turns to the field whose entry in the window's list is `entry`. */
  turnTo(window: ScanWindow, fields: Int32Array, entry: number): void {
    this.#window = window;
    this.#next = entry + fieldWidth;
    this.#set(fields[entry] ?? 0, fields[entry + 1] ?? 0, fields[entry + 2] ?? -1, fields[entry + 3] ?? -1);
  }

  #set(start: number, end: number, nameIndex: number, row: number): void {
    this.start = start;
    this.end = end;
    this.nameIndex = nameIndex;
    this.row = row;
  }

  /** In steps that double: the next place is mostly a row further on, and rarely in the next field. */
  #after(fields: Int32Array, offset: number): number {
    let low = this.#next;
    if (low > 0 && (fields[low - fieldWidth] ?? 0) > offset) return fieldAfter(fields, offset);
    let high = low;
    for (let step = fieldWidth; high < fields.length && (fields[high] ?? 0) <= offset; step *= 2) {
      low = high + fieldWidth;
      high += step;
    }
    return fieldAfter(fields, offset, low, Math.min(high, fields.length));
  }
}
