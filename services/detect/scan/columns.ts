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
import type { Cell, ScanWindow } from './window.ts';

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

const dropped = 255;

interface Column {
  /** By the number of a form: what is known of it, from its first candidate on. */
  readonly evidence: Map<number, Evidence>;
  /** By the number of a form: cells without a candidate, `dropped` when it is no longer tried. */
  readonly misses: Uint8Array;
  /** Numbers of the forms that are still tried, the first `live` of them: most are dropped after a few cells, and cells are many. */
  readonly tried: Uint16Array;
  live: number;
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
    const column = {
      evidence: new Map<number, Evidence>(),
      misses: new Uint8Array(this.#forms.length),
      tried: Uint16Array.from(this.#forms.keys()),
      live: this.#forms.length,
      spoken: new Map<number, Group>(),
    };
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
      if (column === null || column.live === 0) continue;
      const cell: Cell = { start, end, nameIndex, row: fields[i + 3] ?? -1 };
      const text = new CellText(window, cell);
      const { tried, misses } = column;
      let live = 0;
      for (let i = 0; i < column.live; i++) {
        const number = tried[i]!;
        this.#try(column, number, window, cell, text, place, allows);
        if (misses[number] !== dropped) tried[live++] = number;
      }
      column.live = live;
    }
  }

  /** What is known of a form after it was tried on one more cell; null while the cell is no candidate. */
  #candidate(column: Column, number: number, form: CompiledForm, window: ScanWindow, cell: CellText): Evidence | null {
    const known = column.evidence.get(number);
    const { prefix } = form.pattern;
    if (cell.length >= prefix.length && mayStart(prefix, window.bytes, cell.start)) {
      const shaped = form.pattern.sticky;
      shaped.lastIndex = 0;
      if (shaped.exec(cell.text)?.[0].length === cell.text.length) {
        if (known !== undefined) return known;
        const evidence = new Evidence(form, cell.outline);
        column.evidence.set(number, evidence);
        return evidence;
      }
    }
    if (known !== undefined && known.tested.size < maxDistinct && cell.hasOutline(known.outline))
      known.tested.add(cell.text);
    const misses = (column.misses[number] ?? 0) + 1;
    column.misses[number] = misses > patience ? ((known?.tested.size ?? 0) < minDistinct ? dropped : patience) : misses;
    return null;
  }

  #try(
    column: Column,
    number: number,
    window: ScanWindow,
    cell: Cell,
    cellText: CellText,
    place: (match: Match) => Occurrence,
    allows: (match: Match) => boolean,
  ): void {
    const form = this.#forms[number];
    if (form === undefined) return;
    const evidence = this.#candidate(column, number, form, window, cellText);
    if (evidence === null) return;
    const verified = this.#verify(form, window, cell);
    if (evidence.tested.size < maxDistinct && !evidence.tested.has(cellText.text)) {
      evidence.tested.add(cellText.text);
      if (verified) evidence.passed++;
    }
    if (evidence.tested.size >= 2 * minDistinct && evidence.disproven) {
      // Settled: numbers that pass by chance make up most tables, and trying every form on each of them is what costs.
      if (evidence.tested.size >= settledDistinct) column.misses[number] = dropped;
      return;
    }
    if (!verified) return;
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
      raw: this.#verifier.raw,
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
