import type { CompiledForm } from '../compiled-form.ts';
import { Group } from './groups.ts';

/** Distinct values below which a column proves nothing. */
export const minDistinct = 20;
/** Share of distinct values that must pass the validator for proof. */
const proofShare = 0.9;
/** Share at or below which the validator holds by chance, whatever the header says. */
const chanceShare = 0.5;

/** How one form fares on one column. */
export class Evidence {
  readonly form: CompiledForm;
  readonly tested: Set<string>;
  /** Outline of the first value that had the form's shape: others like it that have not are failures too. */
  readonly outline: string;
  passed = 0;
  /** Cells without a candidate, those before its first one too. */
  misses: number;
  readonly group: Group;

  /** `failed` are the distinct cells of that outline that came before. */
  constructor(form: CompiledForm, outline: string, misses: number, failed: Iterable<string> = []) {
    this.form = form;
    this.tested = new Set(failed);
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

  /** True when the form is disproven after `most` distinct values whatever the next ones are. */
  staysDisproven(most: number): boolean {
    return this.passed + Math.max(0, most - this.tested.size) <= chanceShare * Math.max(most, this.tested.size);
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
