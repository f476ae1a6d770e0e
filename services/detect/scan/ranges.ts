import type { CompiledCatalogue } from '../compiled.ts';
import { fieldWidth } from '../extract/contract.ts';
import { type Hits, IntList, mergeGroups } from '../prefilter/hits.ts';
import type { FieldNames } from './field-names.ts';
import { KeywordReach } from './keyword-reach.ts';
import type { ScanWindow } from './window.ts';

/** Numbers for each range: start, end, and the entry of the cell that it is in the window's list of fields, or `noEntry`. */
export const rangeWidth = 3;
export const noEntry = -1;
const nothing = new IntList();

/** For each form, the places `[start, end)` of a window where one of its matches may start, in order. */
export class StartRanges {
  readonly #lists: readonly IntList[];
  readonly #touched: number[] = [];
  readonly #reach = new KeywordReach();
  readonly #sorted: Uint8Array;
  /** Cells of the window by the index of their name (null: it opens them to no form), and for each form the names that do. */
  readonly #cells: (IntList | null | undefined)[] = [];
  readonly #opened: (IntList[] | undefined)[] = [];
  readonly #names: number[] = [];
  readonly #spare: IntList[] = [];
  readonly #merged: IntList[] = [];
  #mergedLists = 0;
  readonly #catalogue: CompiledCatalogue;
  #enabled: Uint8Array;

  constructor(catalogue: CompiledCatalogue, enabled: Uint8Array) {
    this.#catalogue = catalogue;
    this.#enabled = enabled;
    this.#lists = catalogue.forms.map(() => new IntList());
    this.#sorted = new Uint8Array(catalogue.forms.length);
  }

  select(enabled: Uint8Array): void {
    this.#enabled = enabled;
  }

  /** Fills the ranges for a window from the hits of the prefilter and the names of its fields. */
  fill(window: ScanWindow, hits: Hits, names: FieldNames): void {
    for (const form of this.#touched) {
      this.#lists[form]?.clear();
      this.#opened[form] = undefined;
    }
    this.#touched.length = 0;
    this.#reach.begin(window);
    const { formsByKeyword, formsByLiteral, formsByShape, forms } = this.#catalogue;
    for (let i = 0; i < hits.literals.length; i += 2) {
      const start = hits.literals.at(i);
      for (const form of formsByLiteral[hits.literals.at(i + 1)] ?? []) {
        this.#add(form, start - (forms[form]?.maxBack ?? 0), start + 1);
      }
    }
    for (let i = 0; i < hits.keywords.length; i += 3) {
      for (const index of formsByKeyword[hits.keywords.at(i + 2)] ?? []) {
        const form = forms[index];
        if (form === undefined) continue;
        this.#reach.set(hits.keywords.at(i), hits.keywords.at(i + 1), form.keywordWindow);
        this.#add(index, this.#reach.firstStart(form), this.#reach.to);
      }
    }
    for (let i = 0; i < hits.shapes.length; i += 3) {
      for (const form of formsByShape[hits.shapes.at(i + 2)] ?? [])
        this.#add(form, hits.shapes.at(i), hits.shapes.at(i + 1));
    }
    this.#fields(window, names);
  }

  /** Cells under one name are listed once for all forms that it opens them to. */
  #fields(window: ScanWindow, names: FieldNames): void {
    const { fields } = window;
    if (fields === null) return;
    for (const name of this.#names) {
      const cells = this.#cells[name];
      if (cells) this.#spare.push(cells);
      this.#cells[name] = undefined;
    }
    this.#names.length = 0;
    for (let i = 0; i < fields.length; i += fieldWidth) {
      const name = fields[i + 2] ?? -1;
      // An empty cell holds no place to try, and most tables have columns of them.
      if (name < 0 || fields[i] === fields[i + 1]) continue;
      let cells = this.#cells[name];
      if (cells === undefined) cells = this.#open(window, names, name);
      if (cells !== null) addRange(cells, fields[i] ?? 0, fields[i + 1] ?? 0, i);
    }
    for (const name of this.#names) {
      const cells = this.#cells[name];
      if (!cells) continue;
      for (const form of names.of(window, name).forms) {
        if (this.#enabled[form] === 0) continue;
        const opened = this.#opened[form];
        if (opened !== undefined) opened.push(cells);
        else {
          this.#opened[form] = [cells];
          if (this.#lists[form]?.length === 0) this.#touched.push(form);
        }
      }
    }
  }

  /** The list for cells under a name that is met for the first time; null when it opens them to no form. */
  #open(window: ScanWindow, names: FieldNames, name: number): IntList | null {
    this.#names.push(name);
    let cells: IntList | null = null;
    if (names.of(window, name).forms.length > 0) {
      cells = this.#spare.pop() ?? new IntList();
      cells.clear();
    }
    this.#cells[name] = cells;
    return cells;
  }

  #add(form: number, start: number, end: number): void {
    if (this.#enabled[form] === 0) return;
    const list = this.#lists[form];
    if (list === undefined) return;
    if (list.length === 0) {
      this.#touched.push(form);
      this.#sorted[form] = 1;
    } else if (start < list.at(list.length - rangeWidth)) this.#sorted[form] = 0;
    addRange(list, Math.max(0, start), end, noEntry);
  }

  /** Calls `visit` with each form's ranges, sorted by start, possibly overlapping. */
  forEach(visit: (form: number, ranges: IntList) => void): void {
    for (const form of this.#touched) {
      const list = this.#lists[form];
      if (list === undefined) continue;
      if (list.length > 0 && this.#sorted[form] === 0) sortRanges(list);
      const cells = this.#opened[form] ?? [];
      const lists = list.length > 0 ? [list, ...cells] : cells;
      this.#mergedLists = 0;
      visit(form, this.#merge(lists, 0, lists.length));
    }
  }

  /** Halves are merged by themselves: files that say ids in their keys have thousands of names. */
  #merge(lists: readonly IntList[], from: number, to: number): IntList {
    if (to - from < 2) return lists[from] ?? nothing;
    const middle = (from + to) >> 1;
    const one = this.#merge(lists, from, middle);
    const other = this.#merge(lists, middle, to);
    this.#merged[this.#mergedLists] ??= new IntList();
    const out = this.#merged[this.#mergedLists++]!;
    out.clear();
    mergeGroups(one, other, rangeWidth, out);
    return out;
  }
}

function addRange(list: IntList, start: number, end: number, entry: number): void {
  const { length } = list;
  const data = list.room(rangeWidth);
  data[length] = start;
  data[length + 1] = end;
  data[length + 2] = entry;
  list.length = length + rangeWidth;
}

/** Start and end of a pair in one number: both lie far below. */
const wide = 2 ** 26;

/** Sorts ranges of which none is a cell. */
function sortRanges(list: IntList): void {
  const { data, length } = list;
  const keys = new Float64Array(length / rangeWidth);
  for (let i = 0; i < keys.length; i++) keys[i] = (data[rangeWidth * i] ?? 0) * wide + (data[rangeWidth * i + 1] ?? 0);
  keys.sort();
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const start = Math.floor(key / wide);
    data[rangeWidth * i] = start;
    data[rangeWidth * i + 1] = key - start * wide;
  }
}
