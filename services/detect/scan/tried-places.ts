import type { ScanWindow } from './window.ts';

/** Up to where each form has been tried in a window, and up to where its matches are settled in a document. */
export class TriedPlaces {
  /** By form, the offset in the document. */
  readonly #settled: Float64Array;
  /** By form, the offset in the window, and the window that it speaks of. */
  readonly #tried: Int32Array;
  readonly #triedIn: Uint32Array;
  #windowNumber = 0;

  /** `forms`: how many there are. */
  constructor(forms: number) {
    this.#settled = new Float64Array(forms);
    this.#tried = new Int32Array(forms);
    this.#triedIn = new Uint32Array(forms);
  }

  beginDocument(): void {
    this.#settled.fill(0);
  }

  beginWindow(): void {
    this.#windowNumber++;
  }

  /** First place of the window where the form has not been tried. */
  untried(form: number, window: ScanWindow): number {
    if (this.#triedIn[form] !== this.#windowNumber) {
      this.#triedIn[form] = this.#windowNumber;
      this.#tried[form] = Math.max(window.commitFrom, (this.#settled[form] ?? 0) - window.base);
    }
    return this.#tried[form] ?? 0;
  }

  /** Notes that the form has been tried before `next`; `untried` has been asked in this window. */
  try(form: number, next: number): void {
    this.#tried[form] = next;
  }

  /** Notes a match that ends at `offset` of the document. */
  settle(form: number, offset: number): void {
    this.#settled[form] = offset;
  }
}
