import type { CompiledCatalogue, CompiledForm } from '../compiled.ts';
import type { AutomatonScanner } from '../prefilter/automaton-scanner.ts';
import { createHits, type IntList } from '../prefilter/hits.ts';
import { Prefilter } from '../prefilter/prefilter.ts';
import { confidenceOf } from './confidence.ts';
import { type Context, ContextJudge } from './context.ts';
import { FieldNames } from './field-names.ts';
import { type Match, Reason } from './match.ts';
import { StartRanges } from './ranges.ts';
import { SensitiveNames } from './sensitive-names.ts';
import { type Verified, verify } from './verify.ts';
import { type Cell, cellAt, type ScanWindow } from './window.ts';

function reasonsOf(form: CompiledForm, strong: boolean, context: Context): number {
  const literal = form.detector.trigger.kind === 'literals';
  return (
    (strong ? Reason.CHECKSUM : literal ? Reason.PREFIX : Reason.PATTERN) |
    (context.keyword ? Reason.KEYWORD : 0) |
    (context.header ? Reason.HEADER : 0) |
    (context.negative === 'none' ? 0 : Reason.NEGATIVE_CONTEXT)
  );
}

/** Finds the matches of one window after another of a document: prefilter, pattern, validator, context. */
export class WindowScanner {
  readonly fieldNames: FieldNames;
  readonly sensitiveNames: SensitiveNames;
  readonly catalogue: CompiledCatalogue;
  enabled: Uint8Array;
  readonly #ranges: StartRanges;
  readonly #prefilter: Prefilter;
  readonly #hits = createHits();
  readonly #contexts: ContextJudge;
  /** Per form, the offset in the document up to which its matches are settled. */
  readonly #settled: Float64Array;

  /** `automata`: runs the prefilter's automata; by default the fastest there is. */
  constructor(catalogue: CompiledCatalogue, enabled: Uint8Array, automata?: AutomatonScanner) {
    this.catalogue = catalogue;
    this.enabled = enabled;
    this.fieldNames = new FieldNames(catalogue);
    this.sensitiveNames = new SensitiveNames(catalogue);
    this.#ranges = new StartRanges(catalogue, enabled);
    this.#prefilter = new Prefilter(catalogue.prefilter, automata);
    this.#contexts = new ContextJudge(catalogue.negativeKeywords);
    this.#settled = new Float64Array(catalogue.forms.length);
  }

  /** Changes the forms that are searched for: one byte per form, 0 to leave it out. Between objects only. */
  select(enabled: Uint8Array): void {
    this.enabled = enabled;
    this.#ranges.select(enabled);
  }

  beginDocument(): void {
    this.#settled.fill(0);
  }

  /** Calls `found` for each match that starts in the window's commit range, form by form. */
  scan(window: ScanWindow, found: (match: Match) => void): void {
    const hits = this.#hits;
    this.#prefilter.scan(window.bytes, hits);
    this.#ranges.fill(window, hits, this.fieldNames);
    this.#ranges.forEach((index, ranges) => {
      const form = this.catalogue.forms[index];
      if (form !== undefined) this.#scanForm(form, window, ranges, found);
    });
  }

  #scanForm(form: CompiledForm, window: ScanWindow, ranges: IntList, found: (match: Match) => void): void {
    let at = Math.max(window.commitFrom, (this.#settled[form.index] ?? 0) - window.base);
    for (let i = 0; i < ranges.length; i += 2) {
      const end = Math.min(ranges.at(i + 1), window.commitTo);
      if (ranges.at(i) >= window.commitTo) break;
      at = Math.max(at, ranges.at(i));
      while (at < end) {
        const cell = cellAt(window, at);
        const stop = Math.min(end, cell.end);
        const name = this.fieldNames.lookUp(cell.nameIndex < 0 ? undefined : window.names[cell.nameIndex]);
        const pattern = name.forms.includes(form.index) ? form.fieldPattern : form.pattern;
        const verified = verify(form, pattern, window, cell, at, stop);
        if (verified === null) {
          at = stop;
          continue;
        }
        const match = this.#judge(form, window, cell, verified);
        if (match !== null) found(match);
        at = Math.max(verified.end, verified.start + 1);
        this.#settled[form.index] = window.base + at;
      }
    }
  }

  #judge(form: CompiledForm, window: ScanWindow, cell: Cell, verified: Verified): Match | null {
    const name = this.fieldNames.lookUp(cell.nameIndex < 0 ? undefined : window.names[cell.nameIndex]);
    const { valueStart, valueEnd, strong, value } = verified;
    const context = this.#contexts.judge(form, window, cell, name, this.#hits.keywords, valueStart, valueEnd);
    const confidence = confidenceOf(form.detector, strong, context);
    if (confidence === null) return null;
    return {
      form,
      start: window.base + valueStart,
      end: window.base + valueEnd,
      confidence,
      strong,
      reasons: reasonsOf(form, strong, context),
      keywordDistance: context.distance,
      value,
      nameIndex: cell.nameIndex,
      row: cell.row,
    };
  }
}
