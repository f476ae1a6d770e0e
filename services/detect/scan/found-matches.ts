import type { Confidence } from '../../model/index.ts';
import type { CompiledForm } from '../compiled-form.ts';
import { confidenceRank } from './confidence.ts';
import type { Match } from './match.ts';
import { textOf } from './text-pieces.ts';
import type { ScanWindow } from './window.ts';

/** Numbers of a match beside its offsets, each at its place in a row of `FoundMatches.numbers`. */
export const Field = { FORM: 0, QUALITY: 1, REASONS: 2, DISTANCE: 3, COVER: 4, NAME: 5, ROW: 6 } as const;
/** Numbers to a row, as a power of two. */
export const rowBits = 3;

/** Bits of `QUALITY`: the greater number explains a value better. Confidence stands above them. */
export const Quality = { OWN_FORM: 1, OWN_COUNTRY: 2, STRONG: 4 } as const;
const confidenceShift = 3;
const levels = ['LOW', 'MEDIUM', 'HIGH'] as const;

/** Distance of a match that no keyword is asked for: further than that of any form without one. */
export const furthest = 2 ** 31 - 1;

/** What speaks for a match, in one number that orders matches as well. */
export function qualityOf(confidence: Confidence, strong: boolean, ownCountry: boolean, ownForm: boolean): number {
  return (
    (confidenceRank(confidence) << confidenceShift) |
    (strong ? Quality.STRONG : 0) |
    (ownCountry ? Quality.OWN_COUNTRY : 0) |
    (ownForm ? Quality.OWN_FORM : 0)
  );
}

/**
 * Matches as rows of numbers: a window full of values holds tens of thousands, most of which are counted and nothing more, so that an
 * object for each would be made only to be thrown away. `at` makes one where all of a match is wanted.
 */
export class FoundMatches {
  readonly #forms: readonly CompiledForm[];
  #starts = new Float64Array(64);
  #ends = new Float64Array(64);
  #numbers = new Int32Array(64 << rowBits);
  /** Values whose text cannot be read from the window: by row, as they stood there. */
  readonly #texts = new Map<number, string>();
  length = 0;

  /** `forms`: those of the catalogue, by index. */
  constructor(forms: readonly CompiledForm[]) {
    this.#forms = forms;
  }

  /** Offsets of bytes in the document's text, by row, and the other numbers; until the next match that is added. */
  get starts(): Float64Array {
    return this.#starts;
  }

  get ends(): Float64Array {
    return this.#ends;
  }

  get numbers(): Int32Array {
    return this.#numbers;
  }

  #grow(): void {
    const [starts, ends, numbers] = [this.#starts, this.#ends, this.#numbers];
    this.#starts = new Float64Array(2 * starts.length);
    this.#ends = new Float64Array(2 * ends.length);
    this.#numbers = new Int32Array(2 * numbers.length);
    this.#starts.set(starts);
    this.#ends.set(ends);
    this.#numbers.set(numbers);
  }

  add(
    form: number,
    start: number,
    end: number,
    quality: number,
    reasons: number,
    distance: number,
    cover: number,
    nameIndex: number,
    row: number,
  ): void {
    const index = this.length++;
    if (index >= this.#starts.length) this.#grow();
    this.#starts[index] = start;
    this.#ends[index] = end;
    const numbers = this.#numbers;
    const at = index << rowBits;
    numbers[at] = form;
    numbers[at + Field.QUALITY] = quality;
    numbers[at + Field.REASONS] = reasons;
    numbers[at + Field.DISTANCE] = distance;
    numbers[at + Field.COVER] = cover;
    numbers[at + Field.NAME] = nameIndex;
    numbers[at + Field.ROW] = row;
  }

  /** Sets how the value of the match added last reads, where its bytes do not tell. */
  setText(text: string): void {
    this.#texts.set(this.length - 1, text);
  }

  form(index: number): CompiledForm {
    const form = this.#forms[this.#numbers[index << rowBits] ?? -1];
    if (form === undefined) throw new Error('a match is of a form of the catalogue');
    return form;
  }

  confidence(index: number): Confidence {
    return levels[(this.#numbers[(index << rowBits) + Field.QUALITY] ?? 0) >> confidenceShift] ?? 'LOW';
  }

  /** Changes what speaks for a match. */
  judge(index: number, confidence: Confidence, reasons: number): void {
    const at = index << rowBits;
    const quality = this.#numbers[at + Field.QUALITY] ?? 0;
    const below = quality & ((1 << confidenceShift) - 1);
    this.#numbers[at + Field.QUALITY] = (confidenceRank(confidence) << confidenceShift) | below;
    this.#numbers[at + Field.REASONS] = (this.#numbers[at + Field.REASONS] ?? 0) | reasons;
  }

  /** All of a match that lies in `window`, or that `keep` has kept. */
  at(index: number, window: ScanWindow): Match {
    const at = index << rowBits;
    const numbers = this.#numbers;
    const quality = numbers[at + Field.QUALITY] ?? 0;
    const start = this.#starts[index] ?? 0;
    const end = this.#ends[index] ?? 0;
    return {
      form: this.form(index),
      start,
      end,
      confidence: this.confidence(index),
      strong: (quality & Quality.STRONG) !== 0,
      reasons: numbers[at + Field.REASONS] ?? 0,
      keywordDistance: numbers[at + Field.DISTANCE] ?? 0,
      keywordCover: numbers[at + Field.COVER] ?? 0,
      ownCountry: (quality & Quality.OWN_COUNTRY) !== 0,
      raw: this.#texts.get(index) ?? textOf(window, start - window.base, end - window.base),
      value: null,
      nameIndex: numbers[at + Field.NAME] ?? -1,
      row: numbers[at + Field.ROW] ?? -1,
    };
  }

  /** Forgets all matches but those at `kept`, which then come in this order; their texts are read while their window is there. */
  keep(kept: readonly number[], window: ScanWindow): void {
    const rows = kept.map((index) => ({
      start: this.#starts[index] ?? 0,
      end: this.#ends[index] ?? 0,
      numbers: this.#numbers.slice(index << rowBits, (index + 1) << rowBits),
      text: this.at(index, window).raw,
    }));
    this.#texts.clear();
    rows.forEach(({ start, end, numbers, text }, index) => {
      this.#starts[index] = start;
      this.#ends[index] = end;
      this.#numbers.set(numbers, index << rowBits);
      this.#texts.set(index, text);
    });
    this.length = rows.length;
  }
}
