import { fieldWidth } from '../extract/contract.ts';
import { type Cell, fieldAfter, type ScanWindow } from './window.ts';

/** Fields that are stepped over one by one before the place is searched for. */
const nearby = 4;

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

  #set(start: number, end: number, nameIndex: number, row: number): void {
    this.start = start;
    this.end = end;
    this.nameIndex = nameIndex;
    this.row = row;
  }

  #after(fields: Int32Array, offset: number): number {
    let next = this.#next;
    if (next === 0 || (fields[next - fieldWidth] ?? 0) <= offset) {
      for (let i = 0; i < nearby; i++, next += fieldWidth)
        if (next >= fields.length || (fields[next] ?? 0) > offset) return next;
    }
    return fieldAfter(fields, offset);
  }
}
