import type { CompiledCatalogue } from '../compiled.ts';
import { countriesIn } from '../gazetteers/countries.ts';
import { valueWords } from '../gazetteers/value-words.ts';
import { PlainScanner } from '../prefilter/automaton-scanner.ts';
import { createHits, IntList } from '../prefilter/hits.ts';
import { Prefilter } from '../prefilter/prefilter.ts';
import type { ScanWindow } from './window.ts';

/** What the name of a field (header, path, tag) says about the detectors. */
export interface FieldName {
  /** Keywords in the name, any element of the path. */
  readonly keywords: ReadonlySet<number>;
  /** Keywords, and negative keywords, in its last element. */
  readonly lastKeywords: ReadonlySet<number>;
  readonly lastNegatives: ReadonlySet<number>;
  /** Places of the keywords of `keywords`, as triples start, end, keyword. */
  readonly places: readonly number[];
  /** Countries that its last element names. */
  readonly countries: readonly string[];
  /** Forms that search every value under it, if they are enabled. */
  readonly forms: readonly number[];
  /** The same, to ask for one. */
  readonly opens: ReadonlySet<number>;
}

/** Outside of fields. */
export const noFieldName: FieldName = {
  keywords: new Set(),
  lastKeywords: new Set(),
  lastNegatives: new Set(),
  places: [],
  countries: [],
  forms: [],
  opens: new Set(),
};

/** True for the name of a field that names another country than the form's. */
export const isForeign = ({ country }: { readonly country: string | null }, { countries }: FieldName): boolean =>
  country !== null && countries.length > 0 && !countries.includes(country);

/** Names remembered; all are forgotten when there are more, which costs less than to know which were used last. */
const maxCached = 20_000;
const maxNameBytes = 1_024;
/** The last element of a path that names something, what it is an array of included: DynamoDB's types and `value` behind it say nothing. */
const lastElement = new RegExp(
  `[^.[\\]]*\\]?(?:\\[\\*\\])*(?:\\.(?:${[...valueWords, ...'S N B SS string stringValue #text _'.split(' ')].join('|')})(?:\\[\\*\\])*)*$`,
  'i',
);

/** A notebook's `cells` are no mobile phones. */
const notebookCells = /^cells\[\*\]\./;

/** Finds the keywords of field names, each name once. */
export class FieldNames {
  readonly #catalogue: CompiledCatalogue;
  #prefilter: Prefilter | null = null;
  readonly #hits = createHits();
  readonly #cache = new Map<string, FieldName>();
  /** The same by index, of the document in work. */
  #byIndex: (FieldName | undefined)[] = [];

  constructor(catalogue: CompiledCatalogue) {
    this.#catalogue = catalogue;
  }

  beginDocument(): void {
    this.#byIndex = [];
  }

  /** What the name with the number `index` in the window says; -1: none. */
  of({ names }: Pick<ScanWindow, 'names'>, index: number): FieldName {
    if (index < 0) return noFieldName;
    const known = this.#byIndex[index];
    if (known !== undefined) return known;
    const name = names[index];
    const found = this.lookUp(name);
    if (name !== undefined) this.#byIndex[index] = found;
    return found;
  }

  lookUp(name: string | undefined): FieldName {
    if (name === undefined || name === '') return noFieldName;
    let found = this.#cache.get(name);
    if (found === undefined) {
      found = this.#read(name);
      if (this.#cache.size >= maxCached) {
        this.#cache.clear();
        this.#byIndex = [];
      }
      this.#cache.set(name, found);
    }
    return found;
  }

  #read(path: string): FieldName {
    const name = path.replace(notebookCells, '');
    const bytes = Buffer.from(name.slice(-maxNameBytes));
    if (this.#prefilter === null) {
      const tables = this.#catalogue.namePrefilter();
      // Names are short: the kernel would spend its time on filling its lanes.
      this.#prefilter = new Prefilter(tables, new PlainScanner(tables.automata));
    }
    this.#prefilter.scan(bytes, this.#hits);
    const hits = this.#hits.keywords;
    const negative = new IntList();
    this.#catalogue.negativeKeywords.scan(bytes, 0, bytes.length, negative);
    if (hits.length === 0 && negative.length === 0) return noFieldName;
    const last = Buffer.byteLength(name.slice(-maxNameBytes).replace(lastElement, ''));
    const keywords = new Set<number>();
    const lastKeywords = new Set<number>();
    const forms = new Set<number>();
    const places: number[] = [];
    for (let i = 0; i < hits.length; i += 3) {
      const keyword = hits.at(i + 2);
      keywords.add(keyword);
      places.push(hits.at(i), hits.at(i + 1), keyword);
      if (hits.at(i + 1) > last) lastKeywords.add(keyword);
      for (const form of this.#catalogue.fieldFormsByKeyword[keyword] ?? []) forms.add(form);
    }
    const lastNegatives = new Set<number>();
    for (let i = 0; i < negative.length; i += 3) if (negative.at(i + 1) > last) lastNegatives.add(negative.at(i + 2));
    const countries = countriesIn(lastElement.exec(name)?.[0] ?? name);
    return {
      keywords,
      lastKeywords,
      lastNegatives,
      places,
      countries,
      forms: [...forms].sort((a, b) => a - b),
      opens: forms,
    };
  }
}
