import { isContinuation } from './bytes.ts';
import { isCounted } from './counted.ts';
import { LineBreaks } from './line-breaks.ts';
import { ownLabel } from './own-label.ts';
import type { Cell, ScanWindow } from './window.ts';

/** Stands for no distance at all. A small integer: one fraction or Infinity among them would put each match's distance in an object of its own. */
export const far = 1_000_000_000;

/**
 * What the surroundings of one value say to every form: its own label, and how far keywords stand from it. Asked for value after
 * value, often by several forms for the same one, so that answers are kept until the next.
 */
export class Surroundings {
  #window: ScanWindow | null = null;
  #cellStart = -1;
  #start = -1;
  #end = -1;
  /** Characters around the value for which the fields below hold. */
  #most = -1;
  /** True when characters and bytes are the same there. */
  #ascii = false;
  readonly #breaks = new LineBreaks();
  #label: { readonly start: number; readonly end: number } | null = null;
  #labelled = false;
  #counted: boolean | null = null;

  /** Turns to the value at `[start, end)`. */
  set(window: ScanWindow, cell: Cell, start: number, end: number): void {
    if (this.#start === start && this.#end === end && this.#window === window && this.#cellStart === cell.start) return;
    this.#window = window;
    this.#cellStart = cell.start;
    this.#start = start;
    this.#end = end;
    this.#most = -1;
    this.#labelled = false;
    this.#counted = null;
  }

  /** The value's own machine label, null without one. */
  label(window: ScanWindow): { readonly start: number; readonly end: number } | null {
    if (!this.#labelled) {
      this.#labelled = true;
      this.#label = ownLabel(window.bytes, this.#cellStart, this.#start);
    }
    return this.#label;
  }

  /** True when the value is a number of which the word beside it says what it counts. `to`: where its text ends. */
  counted({ bytes }: ScanWindow, to: number): boolean {
    this.#counted ??= isCounted(bytes, this.#cellStart, to, this.#start, this.#end);
    return this.#counted;
  }

  #measure({ blocks }: ScanWindow, most: number): void {
    this.#most = most;
    this.#ascii = blocks.isAscii(this.#start - 4 * most, this.#end + 4 * most);
  }

  /** Bytes that `most` characters around the value take at most. */
  reach(window: ScanWindow, most: number): number {
    if (this.#most !== most) this.#measure(window, most);
    return this.#ascii ? most : 4 * most;
  }

  /**
   * Characters between the value and a keyword at `[start, end)`: `far` beyond `most`, beyond one line break before the value, and
   * beyond any behind it.
   */
  distance(window: ScanWindow, start: number, end: number, most: number): number {
    if (this.#most !== most) this.#measure(window, most);
    const { bytes } = window;
    const breaks = this.#breaks;
    if (end <= this.#start) {
      breaks.before(bytes, this.#start, end);
      return breaks.second >= end ? far : this.#characters(bytes, end, this.#start);
    }
    if (start < this.#end || breaks.after(bytes, this.#end, start) < start) return far;
    return this.#characters(bytes, this.#end, start);
  }

  /** True when a line ends in `[from, start of the value)`. */
  onEarlierLine(window: ScanWindow, from: number): boolean {
    const breaks = this.#breaks;
    breaks.before(window.bytes, this.#start, from);
    return breaks.nearest >= from;
  }

  #characters(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > 4 * this.#most) return far;
    let count = end - start;
    if (!this.#ascii) for (let i = start; i < end; i++) if (isContinuation(bytes[i] ?? 0)) count--;
    return count <= this.#most ? count : far;
  }
}
