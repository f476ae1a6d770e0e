import { margin } from '../compiled.ts';
import type { CompiledForm } from '../compiled-form.ts';
import { SameText } from './same-text.ts';

/** Bytes before a place that a pattern may look back at. */
const behind = 256;
/** Places that are remembered for each form: names in which a form begins twice take turns (`secret_access_key`). */
const places = 2;

/**
 * Where forms were last rejected in a window of unstructured text. A place that stands in the same text, as far as pattern and validator see,
 * is rejected again without a try: text that repeats itself by the megabyte (`password: password: …`) costs a comparison instead.
 */
export class RejectedBefore {
  readonly #places: Int32Array;
  readonly #same = new SameText();

  /** `forms`: how many there are. */
  constructor(forms: number) {
    this.#places = new Int32Array(forms * places);
  }

  /** Starts a window. */
  begin(): void {
    this.#places.fill(-1);
    this.#same.begin();
  }

  note({ index }: CompiledForm, at: number): void {
    this.#places[places * index + 1] = this.#places[places * index] ?? -1;
    this.#places[places * index] = at;
  }

  /** True when the form was rejected at a place with the same bytes around it. */
  has({ index, maxLength }: CompiledForm, bytes: Buffer, at: number): boolean {
    const first = places * index;
    for (let i = first; i < first + places; i++) {
      const before = this.#places[i] ?? -1;
      if (!this.#same.at(bytes, before, at, behind, maxLength + margin)) continue;
      // The next is asked at the same distance again.
      this.#places[i] = at;
      return true;
    }
    return false;
  }
}
