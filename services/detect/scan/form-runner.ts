import { unsure } from '../accept/accept.ts';
import { type Bundle, depth } from '../compiled-bundle.ts';
import type { CompiledForm } from '../compiled-form.ts';
import type { CompiledPattern } from '../compiled-pattern.ts';
import type { IntList } from '../prefilter/hits.ts';
import { mayGoOn, mayStart, nextStart } from '../regex/prefix.ts';
import { CellCursor } from './cell-cursor.ts';
import type { ContextJudge } from './context.ts';
import { type FieldName, type FieldNames, isForeign, noFieldName } from './field-names.ts';
import { type FoundMatches, qualityOf } from './found-matches.ts';
import { KeywordReach } from './keyword-reach.ts';
import { reasonsOf } from './match.ts';
import { NeededAhead } from './needed-ahead.ts';
import { noEntry, rangeWidth } from './ranges.ts';
import { RejectedBefore } from './rejected-before.ts';
import { nextInField } from './tight-field.ts';
import { TriedPlaces } from './tried-places.ts';
import { Verifier } from './verify.ts';
import type { Cell, ScanWindow } from './window.ts';

const none: readonly CompiledForm[] = [];

/**
 * Runs forms over the places where their matches may start. Places of one form must come in order of their start; where they overlap
 * each place is tried once, and matches of one form do not overlap.
 */
export class FormRunner {
  /** One byte per form, 0 to leave it out. */
  enabled: Uint8Array;
  readonly #names: FieldNames;
  readonly #contexts: ContextJudge;
  readonly #keywords: IntList;
  readonly #verifier = new Verifier();
  readonly #reach = new KeywordReach();
  readonly #places: TriedPlaces;
  /** Per bundle of keywords, the offset in the window up to which its places have been tried, and the window. */
  readonly #bundleSeen: Int32Array;
  readonly #bundleSeenIn: Uint32Array;
  readonly #ahead: NeededAhead;
  readonly #rejected: RejectedBefore;
  #window: ScanWindow | null = null;
  #windowNumber = 0;
  #whole: Cell = { start: 0, end: 0, nameIndex: -1, row: -1 };
  #found: FoundMatches | null = null;
  readonly #cell = new CellCursor();

  /** `keywords`: the hits of the window in work; `bundles`: how many bundles of keywords there are. */
  constructor(enabled: Uint8Array, names: FieldNames, contexts: ContextJudge, keywords: IntList, bundles: number) {
    this.enabled = enabled;
    this.#names = names;
    this.#contexts = contexts;
    this.#keywords = keywords;
    this.#places = new TriedPlaces(enabled.length);
    this.#ahead = new NeededAhead(enabled.length);
    this.#rejected = new RejectedBefore(enabled.length);
    this.#bundleSeen = new Int32Array(bundles);
    this.#bundleSeenIn = new Uint32Array(bundles);
  }

  beginDocument(): void {
    this.#places.beginDocument();
  }

  beginWindow(window: ScanWindow, found: FoundMatches): void {
    this.#window = window;
    this.#windowNumber++;
    this.#places.beginWindow();
    this.#whole = { start: 0, end: window.bytes.length, nameIndex: -1, row: -1 };
    this.#found = found;
    this.#reach.begin(window);
    this.#ahead.begin();
    this.#rejected.begin();
  }

  /** Tries the places `[from, to)` of a window of unstructured text that lie in its commit range. */
  run(form: CompiledForm, from: number, to: number): void {
    const window = this.#window;
    if (window === null || this.enabled[form.index] === 0) return;
    const at = Math.max(from, this.#places.untried(form.index, window));
    const end = Math.min(to, window.commitTo);
    if (at >= end) return;
    this.#places.try(form.index, this.#runCell(form, form.pattern, window, this.#whole, noFieldName, at, end));
  }

  /** As `run` for one place. What matches there may overlap with what matches at the next. */
  runAt(form: CompiledForm, at: number): void {
    const window = this.#window;
    if (window === null || at < window.commitFrom || at >= window.commitTo) return;
    const { index, pattern } = form;
    if (this.enabled[index] === 0 || !mayStart(pattern.prefix, window.bytes, at)) return;
    if (at < this.#places.untried(index, window)) return;
    this.#places.try(index, at + 1);
    this.#try(form, pattern, window, this.#whole, noFieldName, at);
  }

  /** As `run` in tables and records, for ranges of places in order of their start. */
  runRanges(form: CompiledForm, ranges: IntList): void {
    const window = this.#window;
    const fields = window?.fields ?? null;
    if (window === null || fields === null || this.enabled[form.index] === 0) return;
    const { bytes, commitTo } = window;
    const { index, fieldPattern } = form;
    const { prefix } = fieldPattern;
    const { data, length } = ranges;
    if (form.acrossFields) {
      for (let i = 0; i < length; i += rangeWidth) this.run(form, data[i] ?? 0, data[i + 1] ?? 0);
      return;
    }
    const cell = this.#cell;
    let name = noFieldName;
    let nameIndex = -1;
    let ofHeader = false;
    let foreign = false;
    let tried = this.#places.untried(index, window);
    for (let i = 0; i < length; i += rangeWidth) {
      let at = Math.max(data[i] ?? 0, tried);
      const end = Math.min(data[i + 1] ?? 0, commitTo);
      if (at >= end) continue;
      const entry = data[i + 2] ?? noEntry;
      if (entry !== noEntry) {
        // Most cells hold no place to try, and are known before anything else is asked about them.
        tried = end;
        const last = Math.min(end, (data[i + 1] ?? 0) - prefix.length + 1);
        if (at >= last) continue;
        at = nextInField(prefix, bytes, at, last, data[i] ?? 0);
        if (at >= last) continue;
      }
      while (at < end) {
        if (entry === noEntry) cell.seek(window, at);
        else cell.turnTo(window, fields, entry);
        // Cells of one form mostly lie under one name.
        if (cell.nameIndex !== nameIndex) {
          nameIndex = cell.nameIndex;
          name = this.#names.of(window, nameIndex);
          ofHeader = name.opens.has(index);
          // A header that names another country than the identifier's speaks of other numbers.
          foreign = ofHeader && isForeign(form, name);
        }
        const cellEnd = Math.min(end, cell.end);
        const pattern = ofHeader ? fieldPattern : form.pattern;
        at = foreign ? cellEnd : this.#runCell(form, pattern, window, cell, name, at, cellEnd);
      }
      tried = at;
    }
    this.#places.try(index, tried);
  }

  #runCell(
    form: CompiledForm,
    pattern: CompiledPattern,
    window: ScanWindow,
    cell: Cell,
    name: FieldName,
    from: number,
    to: number,
  ): number {
    const { prefix } = pattern;
    const { bytes } = window;
    // No match runs on over the end of its cell.
    const last = Math.min(to, cell.end - prefix.length + 1);
    if (from >= last) return to;
    let at =
      cell.nameIndex < 0 ? nextStart(prefix, bytes, from, last) : nextInField(prefix, bytes, from, last, cell.start);
    while (at < last) at = nextStart(prefix, bytes, this.#try(form, pattern, window, cell, name, at), last);
    return Math.max(at, to);
  }

  /** As `run` for all forms of a shape, in unstructured text. */
  runShape(bundle: Bundle, from: number, to: number): void {
    const window = this.#window;
    if (window === null) return;
    const { bytes } = window;
    const end = Math.min(to, window.commitTo);
    const begin = Math.max(from, window.commitFrom);
    if (bundle.only !== null) {
      this.#runOnly(bundle.only, bundle, window, begin, end);
      return;
    }
    for (let at = bundle.next(bytes, begin, end); at < end; at = bundle.next(bytes, at + 1, end)) {
      for (let opened = bundle.opened; opened !== 0; opened &= opened - 1) {
        const forms = bundle.byBit[31 - Math.clz32(opened & -opened)] ?? none;
        for (let i = 0; i < forms.length; i++) this.#mayTry(forms[i], window, at, forms.length);
      }
    }
  }

  /** As `run` for all forms of a keyword at `[start, end)`, each within its own distance, in unstructured text. */
  runKeyword(bundle: Bundle, start: number, end: number): void {
    const window = this.#window;
    if (window === null || bundle.forms.length === 0) return;
    const { keywordWindow, uniform, number } = bundle;
    const { bytes } = window;
    const reach = this.#reach;
    reach.set(start, end, keywordWindow);
    const to = Math.min(reach.to, window.commitTo);
    // Places that an earlier keyword of the same forms has opened are done.
    const seen = uniform && this.#bundleSeenIn[number] === this.#windowNumber ? (this.#bundleSeen[number] ?? 0) : 0;
    const begin = Math.max(reach.firstStart(bundle), window.commitFrom, seen);
    this.#bundleSeen[number] = Math.max(to, seen);
    this.#bundleSeenIn[number] = this.#windowNumber;
    if (bundle.only !== null) {
      // `begin` and `to` are all there is to its reach.
      this.#runOnly(bundle.only, bundle, window, begin, to);
      return;
    }
    for (let at = bundle.next(bytes, begin, to); at < to; at = bundle.next(bytes, at + 1, to)) {
      for (let opened = bundle.opened; opened !== 0; opened &= opened - 1) {
        const forms = bundle.byBit[31 - Math.clz32(opened & -opened)] ?? none;
        for (let i = 0; i < forms.length; i++) {
          const form = forms[i];
          if (form === undefined) continue;
          reach.set(start, end, form.keywordWindow);
          if (at >= reach.firstStart(form) && at < reach.to) this.#mayTry(form, window, at, forms.length);
        }
      }
    }
  }

  /** As `run` for the one form of a bundle. */
  #runOnly(form: CompiledForm, bundle: Bundle, window: ScanWindow, from: number, to: number): void {
    for (let at = from; at < to; ) {
      at = bundle.next(window.bytes, at, to);
      if (at < to) at = this.#tryForm(form, window, at);
    }
  }

  /** Tries the form at a place where its prefix stands, unless that has been done; gives the next to go on at. */
  #tryForm(form: CompiledForm, window: ScanWindow, at: number): number {
    const { index } = form;
    if (this.enabled[index] === 0) return window.bytes.length;
    const untried = this.#places.untried(index, window);
    if (at < untried) return untried;
    const next = this.#try(form, form.pattern, window, this.#whole, noFieldName, at);
    this.#places.try(index, next);
    return next;
  }

  /** The same at a place where a bundle has opened `sharing` forms by one bit: the first bytes of one alone have been looked at. */
  #mayTry(form: CompiledForm | undefined, window: ScanWindow, at: number, sharing: number): void {
    if (form === undefined) return;
    const { prefix } = form.pattern;
    const { bytes } = window;
    if (sharing === 1 ? mayGoOn(prefix, bytes, at, depth) : mayStart(prefix, bytes, at))
      this.#tryForm(form, window, at);
  }

  /** Tries one place; gives the next to go on at. */
  #try(
    form: CompiledForm,
    pattern: CompiledPattern,
    window: ScanWindow,
    cell: Cell,
    name: FieldName,
    at: number,
  ): number {
    if (pattern.prefix.needsAt && !this.#ahead.atFollows(window, at, at + form.maxLength)) return at + 1;
    if (form.long && pattern === form.pattern && !this.#ahead.runFollows(form, window, at)) return at + 1;
    const text = window.fields === null;
    const verifier = this.#verifier;
    const accepted = verifier.acceptAt(form, pattern, window, cell, at);
    if (accepted === 0) return at + 1;
    if (accepted === unsure) {
      if (text && this.#rejected.has(form, window.bytes, at)) return at + 1;
      verifier.countries = name.countries;
      if (!verifier.tryPattern(form, pattern, window, cell, at)) {
        if (text) this.#rejected.note(form, at);
        return at + 1;
      }
    }
    const next = Math.max(verifier.end, at + 1);
    this.#places.settle(form.index, window.base + next);
    if (!form.acrossFields || text) return this.#add(form, window, cell, name, next);
    this.#cell.seek(window, verifier.valueStart);
    return this.#add(form, window, this.#cell, this.#names.of(window, this.#cell.nameIndex), next);
  }

  /** Adds what the verifier has accepted, unless its context speaks against it. */
  #add(form: CompiledForm, window: ScanWindow, cell: Cell, name: FieldName, next: number): number {
    const verifier = this.#verifier;
    const { valueStart, valueEnd, strong } = verifier;
    const context = this.#contexts;
    context.judge(form, window, cell, name, this.#keywords, valueStart, valueEnd);
    const confidence = form.confidence(strong, context);
    if (confidence === null) return next;
    const ownCountry = form.country !== null && name.countries.includes(form.country);
    this.#found?.add(
      form.index,
      window.base + valueStart,
      window.base + valueEnd,
      qualityOf(confidence, strong, ownCountry, form.ownForm),
      reasonsOf(form, strong, context),
      context.distance,
      context.cover,
      cell.nameIndex,
      cell.row,
    );
    if (verifier.decoded) this.#found?.setText(verifier.raw);
    return next;
  }
}
