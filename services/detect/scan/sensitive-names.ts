import type { CompiledCatalogue } from '../compiled.ts';
import type { AutomatonScanner } from '../prefilter/automaton-scanner.ts';
import { FoundMatches } from './found-matches.ts';
import { wholeWindow } from './whole-window.ts';
import { WindowScanner } from './window-scanner.ts';

const maxCached = 10_000;

/** Tells names of fields that are themselves sensitive (an e-mail address as a key), so that no occurrence repeats them. */
export class SensitiveNames {
  readonly #catalogue: CompiledCatalogue;
  readonly #automata: AutomatonScanner;
  readonly #known = new Map<string, boolean>();
  #scanner: WindowScanner | null = null;

  /** `automata`: runs the prefilter's automata. */
  constructor(catalogue: CompiledCatalogue, automata: AutomatonScanner) {
    this.#catalogue = catalogue;
    this.#automata = automata;
  }

  has(name: string): boolean {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const found = this.#search(name);
    if (this.#known.size < maxCached) this.#known.set(name, found);
    return found;
  }

  #search(name: string): boolean {
    const { forms } = this.#catalogue;
    // All detectors, also those that the scan leaves out: what is told must be safe to tell.
    this.#scanner ??= new WindowScanner(this.#catalogue, new Uint8Array(forms.length).fill(1), this.#automata);
    this.#scanner.beginDocument();
    const found = new FoundMatches(forms);
    this.#scanner.scan(wholeWindow(name), found);
    for (let i = 0; i < found.length; i++) if (found.confidence(i) !== 'LOW') return true;
    return false;
  }
}
