import type { CompiledForm } from '../compiled-form.ts';
import { Group } from './groups.ts';

/** Distinct values below which a column proves nothing. */
export const minDistinct = 20;
/** Share of distinct values that must pass the validator for proof. */
const proofShare = 0.9;
/** Share at or below which the validator holds by chance, whatever the header says. */
const chanceShare = 0.5;
/** Share of the first `minDistinct` values at or below which a form that no header speaks for is given up. */
const hopelessShare = 0.25;
/** Distinct values after which a form that holds by chance is no longer tried. */
const settledDistinct = 80;

/** How one form fares on one column. */
export class Evidence {
  readonly form: CompiledForm;
  /** Its place among the forms that columns are judged by. */
  readonly slot: number;
  /** Distinct values, and whether they passed. */
  readonly tested = new Map<string, boolean>();
  /** True when the column's name speaks for the form. */
  readonly named: boolean;
  /** Outline of the first value that had the form's shape: others like it that have not are failures too. */
  readonly outline: string;
  passed = 0;
  /** Cells without a candidate, those before its first one too. */
  misses: number;
  readonly group: Group;

  constructor(form: CompiledForm, slot: number, named: boolean, outline: string, misses: number) {
    this.form = form;
    this.slot = slot;
    this.named = named;
    this.outline = outline;
    this.misses = misses;
    this.group = new Group(form);
  }

  get share(): number {
    return this.tested.size === 0 ? 0 : this.passed / this.tested.size;
  }

  get proven(): boolean {
    return this.tested.size >= minDistinct && this.share >= proofShare;
  }

  get disproven(): boolean {
    return this.tested.size >= minDistinct && this.share <= chanceShare;
  }

  /**
   * True when the form need not be tried any more. Numbers that pass by chance make up most tables, and trying every form on each of
   * them is what costs. Where the header speaks for the form, only when its next values could not save it.
   */
  get settled(): boolean {
    if (!this.disproven) return false;
    if (!this.named) return this.share <= hopelessShare;
    const left = Math.max(0, settledDistinct - this.tested.size);
    return this.passed + left <= chanceShare * Math.max(settledDistinct, this.tested.size);
  }
}

/** Distinct values by which two forms may differ and still be told apart by chance alone. */
const noise = 2;

/**
 * The form that explains a column best. Some countries' check digits are nearly the same (every NHS number is a valid Iranian id), so
 * that a wrong value or two decide nothing: among forms as good as the best but for these, the rank of detectors does.
 */
export function bestExplanation(proven: readonly Evidence[]): Evidence | undefined {
  const most = Math.max(...proven.map(({ passed }) => passed));
  return proven
    .filter(({ passed }) => passed >= most - noise)
    .sort((a, b) => b.form.rank - a.form.rank || b.share - a.share || a.form.index - b.form.index)[0];
}
