import type { Occurrence } from '../../model/index.ts';
import type { CompiledForm } from '../compiled-form.ts';
import { fieldWidth } from '../extract/contract.ts';
import { mayStart } from '../regex/prefix.ts';
import { CellText, outlineOf } from './cell-text.ts';
import { bestExplanation, Evidence, minDistinct } from './column-evidence.ts';
import { maxCellBytes } from './column-forms.ts';
import type { FieldNames } from './field-names.ts';
import { Group } from './groups.ts';
import { type Match, Reason } from './match.ts';
import type { SelectedForms } from './selected-forms.ts';
import { Verifier } from './verify.ts';
import { type Cell, fieldAfter, type ScanWindow } from './window.ts';

/** Distinct values looked at; by then the share is known to a few hundredths. */
const maxDistinct = 400;
/** Cells without any candidate after which a form is no longer tried on a column. */
const patience = 200;
/** Columns of one document that are followed; JSON with endless paths has no columns. */
const maxColumns = 4_096;

interface Column {
  /** Cells looked at. */
  cells: number;
  /** Cells with a digit, as long as there is patience: to a form that is met later, those of its outline have failed. */
  readonly seen: string[];
  /** What is known of forms, from their first candidates on. */
  readonly evidence: Evidence[];
  /** Bits of the forms that there is evidence of. */
  readonly met: Int32Array;
  /** What of it is still tried. Forms without any are tried as long as there is patience, where a cell's first byte allows it. */
  readonly tried: Evidence[];
  /** Matches that header or keyword spoke for, kept back until the column is judged. */
  readonly spoken: Map<number, Group>;
}

/**
 * Column statistics of one document: a validator that one random value in ten passes proves nothing on one value, and
 * everything on a column where nine of ten distinct values pass it.
 */
export class Columns {
  readonly #selected: SelectedForms;
  readonly #names: FieldNames;
  readonly #maxOccurrences: number;
  readonly #verifier = new Verifier();
  /** In the order they were met, and by the index of their name: a list, since it is asked for each cell. */
  #columns: Column[] = [];
  #byName: (Column | undefined)[] = [];

  constructor(selected: SelectedForms, names: FieldNames, maxOccurrences: number) {
    this.#selected = selected;
    this.#names = names;
    this.#maxOccurrences = maxOccurrences;
  }

  #column(nameIndex: number): Column | null {
    const known = this.#byName[nameIndex];
    if (known !== undefined) return known;
    if (this.#columns.length >= maxColumns) return null;
    const column = {
      cells: 0,
      seen: [],
      evidence: [],
      met: new Int32Array(this.#selected.columnForms.words),
      tried: [],
      spoken: new Map<number, Group>(),
    };
    this.#columns.push(column);
    this.#byName[nameIndex] = column;
    return column;
  }

  /** Tries the column detectors on every field that starts in the window's commit range. `place` tells where a match lies. */
  observe(window: ScanWindow, place: (match: Match) => Occurrence, allows: (match: Match) => boolean): void {
    const { fields } = window;
    const { columnForms: forms } = this.#selected;
    if (fields === null || forms.words === 0) return;
    const counts = window.last && this.#columns.length === 0 ? cellsByName(fields) : null;
    for (let i = fieldAfter(fields, window.commitFrom - 1); i < fields.length; i += fieldWidth) {
      const start = fields[i] ?? 0;
      if (start >= window.commitTo) break;
      const end = fields[i + 1] ?? 0;
      const nameIndex = fields[i + 2] ?? -1;
      if (nameIndex < 0 || end - start < 4 || end - start > maxCellBytes) continue;
      const column = this.#byName[nameIndex] ?? this.#column(nameIndex);
      if (column === null) continue;
      // So few prove and disprove nothing.
      if (counts !== null && (counts[nameIndex] ?? 0) < minDistinct) continue;
      const patient = column.cells <= patience;
      // Most columns are done with after their first cells.
      if (!patient && column.tried.length === 0) continue;
      column.cells++;
      const cell: Cell = { start, end, nameIndex, row: fields[i + 3] ?? -1 };
      const text = new CellText(window, cell);
      const any = forms.look(window.bytes, text.start, text.end);
      const { tried, met } = column;
      let live = 0;
      for (const evidence of tried) {
        const still =
          forms.isOpen(evidence.slot) && isShaped(evidence.form, text)
            ? this.#weigh(evidence, window, cell, text, place, allows)
            : stillTried(evidence, text);
        if (still) tried[live++] = evidence;
      }
      tried.length = live;
      if (!patient) {
        column.seen.length = 0;
        continue;
      }
      const { opens } = this.#names.of(window, nameIndex);
      for (let word = 0; any && word < forms.words; word++) {
        let fresh = (forms.open[word] ?? 0) & ~(met[word] ?? 0);
        while (fresh !== 0) {
          const bit = 31 - Math.clz32(fresh & -fresh);
          fresh &= fresh - 1;
          const form = forms.forms[(word << 5) + bit];
          if (form === undefined || !isShaped(form, text)) continue;
          met[word] = (met[word] ?? 0) | (1 << bit);
          const evidence = new Evidence(form, (word << 5) + bit, opens.has(form.index), text.outline, column.cells - 1);
          for (const failed of column.seen)
            if (outlineOf(failed) === evidence.outline) evidence.tested.set(failed, false);
          column.evidence.push(evidence);
          if (this.#weigh(evidence, window, cell, text, place, allows)) tried.push(evidence);
        }
      }
      if (text.hasDigit) column.seen.push(text.text);
    }
  }

  /** Takes a candidate of the form into account; false when the form need not be tried any more. */
  #weigh(
    evidence: Evidence,
    window: ScanWindow,
    cell: Cell,
    cellText: CellText,
    place: (match: Match) => Occurrence,
    allows: (match: Match) => boolean,
  ): boolean {
    const { form, tested } = evidence;
    // A value that repeats is asked about again only for its place.
    const verified = tested.get(cellText.text) !== false && this.#verify(form, window, cell);
    if (tested.size < maxDistinct && !tested.has(cellText.text)) {
      tested.set(cellText.text, verified);
      if (verified) evidence.passed++;
    }
    if (evidence.settled) return false;
    // No more values are counted: what is not proven by now never is.
    if (tested.size >= maxDistinct && !evidence.proven) return false;
    if (!verified) return true;
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
      raw: this.#verifier.rawIn(window),
      value: null,
      nameIndex: cell.nameIndex,
      row: cell.row,
    };
    if (allows(match)) return true;
    const { group } = evidence;
    group.add(match, group.occurrences.length < this.#maxOccurrences ? place(match) : null);
    return true;
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
    const column = this.#byName[match.nameIndex];
    if (column === undefined) return false;
    let group = column.spoken.get(match.form.identifier);
    if (group === undefined) {
      group = new Group(match.form);
      column.spoken.set(match.form.identifier, group);
    }
    group.add(match, group.occurrences.length < this.#maxOccurrences ? place(match) : null);
    return true;
  }

  /** Judges every column at the end of a document and forgets them. */
  finish(): readonly Group[] {
    const out: Group[] = [];
    for (const column of this.#columns) out.push(...judgeColumn(column));
    this.#columns = [];
    this.#byName = [];
    return out;
  }
}

/** How many cells stand under each name. */
function cellsByName(fields: Int32Array): readonly number[] {
  const counts: number[] = [];
  for (let i = 0; i < fields.length; i += fieldWidth) {
    const name = fields[i + 2] ?? -1;
    if (name >= 0) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** True when all of the cell has the form's shape. */
function isShaped({ pattern: { sticky } }: CompiledForm, { text }: CellText): boolean {
  sticky.lastIndex = 0;
  return sticky.test(text) && sticky.lastIndex === text.length;
}

/** Notes a cell that is no candidate; false when the form need not be tried any more. */
function stillTried(evidence: Evidence, cell: CellText): boolean {
  const { tested } = evidence;
  if (tested.size < maxDistinct && cell.hasOutline(evidence.outline) && !tested.has(cell.text))
    tested.set(cell.text, false);
  evidence.misses++;
  return evidence.misses <= patience || tested.size >= minDistinct;
}

function judgeColumn(column: Column): readonly Group[] {
  const all = column.evidence;
  const disproven = new Set(all.filter((e) => e.disproven).map((e) => e.form.identifier));
  const spoken = [...column.spoken.values()].filter(
    (group) => !disproven.has(group.form.identifier) && group.confidence !== 'LOW',
  );
  const proven = bestExplanation(all.filter((evidence) => evidence.proven));
  if (proven === undefined) return spoken;
  const same = spoken.find((group) => group.form.identifier === proven.form.identifier);
  if (same !== undefined) return [proven.group, ...spoken.filter((group) => group !== same)];
  const explained = spoken.some((group) => group.count * 2 >= proven.group.count);
  return explained ? spoken : [proven.group, ...spoken];
}
