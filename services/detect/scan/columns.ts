import type { Occurrence } from '../../model/index.ts';
import type { CompiledCatalogue } from '../compiled.ts';
import type { CompiledForm } from '../compiled-form.ts';
import { fieldWidth } from '../extract/contract.ts';
import { mayStart } from '../regex/prefix.ts';
import { Group } from './groups.ts';
import { type Match, Reason } from './match.ts';
import { Verifier } from './verify.ts';
import type { Cell, ScanWindow } from './window.ts';

/** Distinct values below which a column proves nothing. */
const minDistinct = 20;
/** Share of distinct values that must pass the validator for proof. */
const proofShare = 0.9;
/** Share at or below which the validator holds by chance, whatever the header says. */
const chanceShare = 0.5;
/** Distinct values looked at; by then the share is known to a few hundredths. */
const maxDistinct = 400;
/** Cells without any candidate after which a form is no longer tried on a column. */
const patience = 200;
/** Columns of one document that are followed; JSON with endless paths has no columns. */
const maxColumns = 4_096;
const maxCellBytes = 64;

/** How one form fares on one column. */
class Evidence {
  readonly form: CompiledForm;
  readonly tested = new Set<string>();
  passed = 0;
  misses = 0;
  dropped = false;
  readonly group: Group;

  constructor(form: CompiledForm) {
    this.form = form;
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
}

interface Column {
  readonly evidence: Evidence[];
  /** Matches that header or keyword spoke for, kept back until the column is judged. */
  readonly spoken: Map<number, Group>;
}

/**
 * Column statistics of one document: a validator that one random value in ten passes proves nothing on one value, and
 * everything on a column where nine of ten distinct values pass it.
 */
export class Columns {
  readonly #catalogue: CompiledCatalogue;
  readonly #forms: readonly CompiledForm[];
  readonly #key: Uint8Array;
  readonly #maxOccurrences: number;
  readonly #verifier = new Verifier();
  #columns = new Map<number, Column>();

  constructor(catalogue: CompiledCatalogue, enabled: Uint8Array, key: Uint8Array, maxOccurrences: number) {
    this.#catalogue = catalogue;
    this.#forms = catalogue.columnForms.flatMap((index) =>
      enabled[index] === 1 ? (catalogue.forms[index] ?? []) : [],
    );
    this.#key = key;
    this.#maxOccurrences = maxOccurrences;
  }

  #column(nameIndex: number): Column | null {
    const known = this.#columns.get(nameIndex);
    if (known !== undefined) return known;
    if (this.#columns.size >= maxColumns) return null;
    const column = { evidence: this.#forms.map((form) => new Evidence(form)), spoken: new Map<number, Group>() };
    this.#columns.set(nameIndex, column);
    return column;
  }

  /** Tries the column detectors on every field that starts in the window's commit range. `place` tells where a match lies. */
  observe(window: ScanWindow, place: (match: Match) => Occurrence, allows: (match: Match) => boolean): void {
    const { fields } = window;
    if (fields === null || this.#forms.length === 0) return;
    for (let i = 0; i < fields.length; i += fieldWidth) {
      const start = fields[i] ?? 0;
      const end = fields[i + 1] ?? 0;
      const nameIndex = fields[i + 2] ?? -1;
      if (start < window.commitFrom || start >= window.commitTo) continue;
      if (nameIndex < 0 || end - start < 4 || end - start > maxCellBytes) continue;
      const column = this.#column(nameIndex);
      if (column === null) continue;
      for (const evidence of column.evidence) {
        if (!evidence.dropped)
          this.#try(evidence, window, { start, end, nameIndex, row: fields[i + 3] ?? -1 }, place, allows);
      }
    }
  }

  #try(
    evidence: Evidence,
    window: ScanWindow,
    cell: Cell,
    place: (match: Match) => Occurrence,
    allows: (match: Match) => boolean,
  ): void {
    const { form } = evidence;
    const text = window.text.slice(cell.start, cell.end).trim();
    const shaped = form.pattern.sticky;
    shaped.lastIndex = 0;
    const candidate = shaped.exec(text);
    if (candidate === null || candidate[0].length !== text.length) {
      if (++evidence.misses > patience && evidence.tested.size < minDistinct) evidence.dropped = true;
      return;
    }
    const verified = this.#verify(form, window, cell);
    if (evidence.tested.size < maxDistinct && !evidence.tested.has(text)) {
      evidence.tested.add(text);
      if (verified) evidence.passed++;
      else if (evidence.tested.size >= 2 * minDistinct && evidence.disproven) return;
    }
    if (!verified || (evidence.tested.size >= 2 * minDistinct && evidence.disproven)) return;
    const match: Match = {
      form,
      start: window.base + this.#verifier.valueStart,
      end: window.base + this.#verifier.valueEnd,
      confidence: 'HIGH',
      strong: this.#verifier.strong,
      reasons: Reason.CHECKSUM | Reason.COLUMN_SHARE,
      keywordDistance: 0,
      keywordCover: 0,
      ownCountry: false,
      value: this.#verifier.value,
      nameIndex: cell.nameIndex,
      row: cell.row,
    };
    if (allows(match)) return;
    const { group } = evidence;
    group.add(match, this.#key, group.occurrences.length < this.#maxOccurrences ? place(match) : null);
  }

  /** True when the form accepts a value in the cell; blanks around it do not count. */
  #verify(form: CompiledForm, window: ScanWindow, cell: Cell): boolean {
    for (let at = cell.start; at < cell.end; at++) {
      if (mayStart(form.pattern.prefix, window.bytes, at) && this.#verifier.tryAt(form, form.pattern, window, cell, at))
        return true;
    }
    return false;
  }

  /** Keeps a match back until its column is judged; false when it does not depend on a column. */
  hold(match: Match, place: (match: Match) => Occurrence): boolean {
    if (match.nameIndex < 0 || !match.form.columnEvidence) return false;
    const column = this.#columns.get(match.nameIndex);
    if (column === undefined) return false;
    let group = column.spoken.get(match.form.identifier);
    if (group === undefined) {
      group = new Group(match.form);
      column.spoken.set(match.form.identifier, group);
    }
    group.add(match, this.#key, group.occurrences.length < this.#maxOccurrences ? place(match) : null);
    return true;
  }

  /** Judges every column at the end of a document and forgets them. */
  finish(): readonly Group[] {
    const out: Group[] = [];
    for (const column of this.#columns.values()) out.push(...judgeColumn(column));
    this.#columns = new Map();
    return out;
  }

  /** Detectors that columns are judged by. */
  get size(): number {
    return this.#catalogue.columnForms.length;
  }
}

function judgeColumn(column: Column): readonly Group[] {
  const disproven = new Set(column.evidence.filter((e) => e.disproven).map((e) => e.form.identifier));
  const spoken = [...column.spoken.values()].filter(
    (group) => !disproven.has(group.form.identifier) && group.confidence !== 'LOW',
  );
  const proven = column.evidence
    .filter((evidence) => evidence.proven)
    .sort((a, b) => b.share - a.share || b.group.count - a.group.count || a.form.index - b.form.index)[0];
  if (proven === undefined) return spoken;
  const same = spoken.find((group) => group.form.identifier === proven.form.identifier);
  if (same !== undefined) return [proven.group, ...spoken.filter((group) => group !== same)];
  const explained = spoken.some((group) => group.count * 2 >= proven.group.count);
  return explained ? spoken : [proven.group, ...spoken];
}
