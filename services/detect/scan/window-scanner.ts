import type { CompiledCatalogue } from '../compiled.ts';
import { type AutomatonScanner, createAutomatonScanner } from '../prefilter/automaton-scanner.ts';
import { createHits } from '../prefilter/hits.ts';
import { Prefilter } from '../prefilter/prefilter.ts';
import { BytesBefore } from './bytes-before.ts';
import { ContextJudge } from './context.ts';
import { FieldNames } from './field-names.ts';
import { FormRunner } from './form-runner.ts';
import type { FoundMatches } from './found-matches.ts';
import { StartRanges } from './ranges.ts';
import { SelectedForms } from './selected-forms.ts';
import { SensitiveNames } from './sensitive-names.ts';
import type { ScanWindow } from './window.ts';
import { newRoom } from './window-builder.ts';

const nothing: readonly number[] = [];

/** Finds the matches of one window after another of a document: prefilter, pattern, validator, context. */
export class WindowScanner {
  readonly fieldNames: FieldNames;
  readonly sensitiveNames: SensitiveNames;
  readonly catalogue: CompiledCatalogue;
  readonly room = newRoom();
  selected: SelectedForms;
  readonly #ranges: StartRanges;
  readonly #prefilter: Prefilter;
  readonly #hits = createHits();
  readonly #before: BytesBefore;
  readonly #runner: FormRunner;

  /** `automata`: runs the prefilter's automata; by default the fastest there is. */
  constructor(
    catalogue: CompiledCatalogue,
    enabled: Uint8Array,
    automata: AutomatonScanner = createAutomatonScanner(catalogue.prefilter.automata),
  ) {
    this.catalogue = catalogue;
    this.selected = new SelectedForms(catalogue, enabled);
    this.fieldNames = new FieldNames(catalogue);
    this.sensitiveNames = new SensitiveNames(catalogue, automata);
    this.#ranges = new StartRanges(catalogue, enabled);
    this.#prefilter = new Prefilter(catalogue.prefilter, automata);
    this.#before = new BytesBefore(catalogue.forms, catalogue.formsByLiteral);
    const contexts = new ContextJudge(this.#prefilter, catalogue.negativeKeywords, catalogue.furthestNegative);
    this.#runner = new FormRunner(enabled, this.fieldNames, contexts, this.#hits.keywords, catalogue.bundleCount);
  }

  /** Changes the forms that are searched for: one byte per form, 0 to leave it out. Between objects only. */
  select(enabled: Uint8Array): void {
    if (enabled === this.selected.enabled) return;
    this.selected = new SelectedForms(this.catalogue, enabled);
    this.#ranges.select(enabled);
    this.#runner.enabled = enabled;
  }

  beginDocument(): void {
    this.fieldNames.beginDocument();
    this.#runner.beginDocument();
  }

  /** Adds to `found` each match that starts in the window's commit range, in no particular order. */
  scan(window: ScanWindow, found: FoundMatches): void {
    // A field may begin inside of a word: what stands before it says nothing there.
    this.#prefilter.scan(window.bytes, this.#hits, window.fields === null ? this.#before : null);
    this.#runner.beginWindow(window, found);
    if (window.fields === null) this.#text();
    else this.#fields(window);
  }

  #text(): void {
    const { literals, shapes, keywords } = this.#hits;
    const { forms, formsByLiteral, shapeBundles, keywordBundles } = this.catalogue;
    const runner = this.#runner;
    for (let i = 0; i < literals.length; i += 2) {
      const at = literals.at(i);
      const opened = formsByLiteral[literals.at(i + 1)] ?? nothing;
      for (let k = 0; k < opened.length; k++) {
        const form = forms[opened[k] ?? 0];
        if (form === undefined) continue;
        if (form.maxBack === 0) runner.runAt(form, at);
        else runner.run(form, at - form.maxBack, at + 1);
      }
    }
    for (let i = 0; i < shapes.length; i += 3) {
      const bundle = shapeBundles[shapes.at(i + 2)];
      if (bundle !== undefined) runner.runShape(bundle, shapes.at(i), shapes.at(i + 1));
    }
    for (let i = 0; i < keywords.length; i += 3) {
      const bundle = keywordBundles[keywords.at(i + 2)];
      if (bundle !== undefined) runner.runKeyword(bundle, keywords.at(i), keywords.at(i + 1));
    }
  }

  /** In tables and records, keywords, shapes and headers may all open a cell to one form: its places are put in order first. */
  #fields(window: ScanWindow): void {
    this.#ranges.fill(window, this.#hits, this.fieldNames);
    this.#ranges.forEach((index, ranges) => {
      const form = this.catalogue.forms[index];
      if (form !== undefined) this.#runner.runRanges(form, ranges);
    });
  }
}
