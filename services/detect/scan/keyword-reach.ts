import { bridgeEnd, bridgingWindow } from './bridge.ts';
import { isContinuation } from './bytes.ts';
import type { ScanWindow } from './window.ts';

/** Where values may start and end that lie within some characters of a keyword, on either side; offsets of bytes. */
export class KeywordReach {
  /** Where a value before the keyword may end first: it starts by its length earlier. */
  from = 0;
  /** Where a value behind the keyword must have started. */
  to = 0;
  #window: ScanWindow | null = null;
  #start = -1;
  #end = -1;
  #characters = -1;

  begin(window: ScanWindow): void {
    this.#window = window;
    this.#start = -1;
  }

  /** Sets the fields for the keyword at `[start, end)`. */
  set(start: number, end: number, characters: number): void {
    if (start === this.#start && end === this.#end && characters === this.#characters) return;
    this.#start = start;
    this.#end = end;
    this.#characters = characters;
    const window = this.#window;
    if (window === null) return;
    if (window.blocks.isAscii(start - characters - 1, end + characters + 2)) {
      this.from = start - characters - 1;
      this.to = end + characters + 2;
      this.#bridge(window, end, characters);
      return;
    }
    const { bytes } = window;
    let left = start;
    let right = end;
    for (let i = 0; i <= characters && left > 0; i++) {
      left--;
      while (left > 0 && isContinuation(bytes[left] ?? 0)) left--;
    }
    for (let i = 0; i <= characters && right < bytes.length; i++) {
      right++;
      while (right < bytes.length && isContinuation(bytes[right] ?? 0)) right++;
    }
    this.from = left;
    this.to = right + 1;
    this.#bridge(window, end, characters);
  }

  /** Where values of the form, or of a bundle's forms, may start first. */
  firstStart({ follows, maxLength }: { readonly follows: boolean; readonly maxLength: number }): number {
    return follows ? this.#end : this.from - maxLength;
  }

  #bridge({ bytes }: ScanWindow, end: number, characters: number): void {
    if (characters >= bridgingWindow) this.to = Math.max(this.to, bridgeEnd(bytes, end) + 1);
  }
}
