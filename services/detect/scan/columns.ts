import type { Occurrence } from '../../model/index.ts';
import type { CompiledCatalogue } from '../compiled.ts';
import type { CompiledForm } from '../compiled-form.ts';
import { fieldWidth } from '../extract/contract.ts';
import { mayStart } from '../regex/prefix.ts';
import { isAlnum, isDigit } from './bytes.ts';
import { bestExplanation, Evidence, minDistinct } from './column-evidence.ts';
import { Group } from './groups.ts';
import { type Match, Reason } from './match.ts';
import { Verifier } from './verify.ts';
import { type Cell, fieldAfter, type ScanWindow } from './window.ts';

/** Distinct values after which a form that holds by chance is no longer tried. */
const settledDistinct = 80;
/** Distinct values looked at; by then the share is known to a few hundredths. */
const maxDistinct = 400;
/** Cells without any candidate after which a form is no longer tried on a column. */
const patience = 200;
/** Columns of one document that are followed; JSON with endless paths has no columns. */
const maxColumns = 4_096;
const maxCellBytes = 64;

/** A cell without blanks around it: its text and its outline (digits as 9, letters as A), each made when it is asked for. */
class CellText {
  readonly #bytes: Buffer;
  /** Where it starts and ends, blanks left out. */
  readonly start: number;
  readonly #end: number;
  #text: string | null = null;
  #outline: string | null = null;

  constructor({ bytes }: ScanWindow, cell: Cell) {
    let { start, end } = cell;
    while (start < end && isBlank(bytes[start] ?? 0)) start++;
    while (end > start && isBlank(bytes[end - 1] ?? 0)) end--;
    this.#bytes = bytes;
    this.start = start;
    this.#end = end;
  }

  get length(): number {
    return this.#end - this.start;
  }

  get text(): string {
    this.#text ??= this.#bytes.toString('latin1', this.start, this.#end);
    return this.#text;
  }

  get outline(): string {
    this.#outline ??= this.text.replace(/\d/g, '9').replace(/[A-Za-z]/g, 'A');
    return this.#outline;
  }

  get hasDigit(): boolean {
    for (let at = this.start; at < this.#end; at++) if (isDigit(this.#bytes[at] ?? 0)) return true;
    return false;
  }

  /** The same as to compare outlines, without making one. */
  hasOutline(outline: string): boolean {
    if (outline.length !== this.#end - this.start) return false;
    for (let i = 0; i < outline.length; i++)
      if (outlineBytes[this.#bytes[this.start + i] ?? 0] !== outline.charCodeAt(i)) return false;
    return true;
  }
}

/** What `trim` takes for a blank among one-byte characters. */
const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13) || byte === 0xa0;
const outlineBytes = Uint8Array.from({ length: 256 }, (_, byte) => (isDigit(byte) ? 57 : isAlnum(byte) ? 65 : byte));

interface Column {
  /** Cells looked at. */
  cells: number;
  /** Distinct cells with a digit, by outline, as long as there is patience: to a form that is met later, those like it have failed. */
  readonly seen: Map<string, Set<string>>;
  /** By the index of a form: what is known of it, from its first candidate on. */
  readonly evidence: Map<number, Evidence>;
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
  readonly #catalogue: CompiledCatalogue;
  readonly #forms: readonly CompiledForm[];
  readonly #key: Uint8Array;
  readonly #maxOccurrences: number;
  readonly #verifier = new Verifier();
  /** In the order they were met, and by the index of their name: a list, since it is asked for each cell. */
  #columns: Column[] = [];
  #byName: (Column | undefined)[] = [];
  /** By byte: the forms of which a match may begin with it. */
  readonly #byFirst: (readonly CompiledForm[])[] = [];

  constructor(catalogue: CompiledCatalogue, enabled: Uint8Array, key: Uint8Array, maxOccurrences: number) {
    this.#catalogue = catalogue;
    this.#forms = catalogue.columnForms.flatMap((index) =>
      enabled[index] === 1 ? (catalogue.forms[index] ?? []) : [],
    );
    this.#key = key;
    this.#maxOccurrences = maxOccurrences;
  }

  #column(nameIndex: number): Column | null {
    const known = this.#byName[nameIndex];
    if (known !== undefined) return known;
    if (this.#columns.length >= maxColumns) return null;
    const column = {
      cells: 0,
      seen: new Map<string, Set<string>>(),
      evidence: new Map<number, Evidence>(),
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
    if (fields === null || this.#forms.length === 0) return;
    for (let i = fieldAfter(fields, window.commitFrom - 1); i < fields.length; i += fieldWidth) {
      const start = fields[i] ?? 0;
      if (start >= window.commitTo) break;
      const end = fields[i + 1] ?? 0;
      const nameIndex = fields[i + 2] ?? -1;
      if (nameIndex < 0 || end - start < 4 || end - start > maxCellBytes) continue;
      const column = this.#byName[nameIndex] ?? this.#column(nameIndex);
      if (column === null) continue;
      const patient = column.cells <= patience;
      // Most columns are done with after their first cells.
      if (!patient && column.tried.length === 0) continue;
      column.cells++;
      const cell: Cell = { start, end, nameIndex, row: fields[i + 3] ?? -1 };
      const text = new CellText(window, cell);
      const { tried } = column;
      let live = 0;
      for (const evidence of tried) {
        const still = isCandidate(evidence.form, window, text)
          ? this.#weigh(evidence, window, cell, text, place, allows)
          : stillTried(evidence, text);
        if (still) tried[live++] = evidence;
      }
      tried.length = live;
      if (!patient) {
        column.seen.clear();
        continue;
      }
      for (const form of this.#startingWith(window.bytes[text.start] ?? 0)) {
        if (column.evidence.has(form.index) || !isCandidate(form, window, text)) continue;
        const evidence = new Evidence(form, text.outline, column.cells - 1, column.seen.get(text.outline));
        column.evidence.set(form.index, evidence);
        if (this.#weigh(evidence, window, cell, text, place, allows)) tried.push(evidence);
      }
      if (text.hasDigit) remember(column.seen, text);
    }
  }

  #startingWith(byte: number): readonly CompiledForm[] {
    this.#byFirst[byte] ??= this.#forms.filter(
      ({ pattern: { prefix } }) => prefix.length === 0 || ((prefix.masks[byte] ?? 0) & 1) === 1,
    );
    return this.#byFirst[byte];
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
    const { form } = evidence;
    const verified = this.#verify(form, window, cell);
    if (evidence.tested.size < maxDistinct && !evidence.tested.has(cellText.text)) {
      evidence.tested.add(cellText.text);
      if (verified) evidence.passed++;
    }
    // Numbers that pass by chance make up most tables, and trying every form on each of them is what costs.
    if (evidence.tested.size >= 2 * minDistinct && evidence.disproven) return !evidence.staysDisproven(settledDistinct);
    // No more values are counted: what is not proven by now never is.
    if (evidence.tested.size >= maxDistinct && !evidence.proven) return false;
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
    group.add(match, this.#key, group.occurrences.length < this.#maxOccurrences ? place(match) : null);
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
    group.add(match, this.#key, group.occurrences.length < this.#maxOccurrences ? place(match) : null);
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

  /** Detectors that columns are judged by. */
  get size(): number {
    return this.#catalogue.columnForms.length;
  }
}

/** True when all of the cell has the form's shape. */
function isCandidate({ pattern, maxLength }: CompiledForm, { bytes }: ScanWindow, cell: CellText): boolean {
  if (cell.length < pattern.prefix.length || cell.length > maxLength || !mayStart(pattern.prefix, bytes, cell.start))
    return false;
  const shaped = pattern.sticky;
  shaped.lastIndex = 0;
  return shaped.test(cell.text) && shaped.lastIndex === cell.text.length;
}

function remember(seen: Map<string, Set<string>>, { outline, text }: CellText): void {
  const alike = seen.get(outline);
  if (alike === undefined) seen.set(outline, new Set([text]));
  else alike.add(text);
}

/** Notes a cell that is no candidate; false when the form need not be tried any more. */
function stillTried(evidence: Evidence, cell: CellText): boolean {
  const { tested } = evidence;
  if (tested.size < maxDistinct && cell.hasOutline(evidence.outline)) tested.add(cell.text);
  evidence.misses++;
  return evidence.misses <= patience || tested.size >= minDistinct;
}

function judgeColumn(column: Column): readonly Group[] {
  const all = [...column.evidence.values()];
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
