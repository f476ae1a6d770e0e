import type { Confidence } from '../model/index.ts';
import type { Acceptor } from './accept/accept.ts';
import type { CompiledPattern } from './compiled-pattern.ts';
import type { Detector, Validation } from './define-detector.ts';
import { countryOf } from './gazetteers/countries.ts';
import { isMacieIdentifier } from './macie-identifiers.ts';
import { bridgingWindow } from './scan/bridge.ts';
import { confidenceOf } from './scan/confidence.ts';
import type { Context } from './scan/context.ts';

/** Longest match, in bytes, of patterns that take long to run: a name, an assignment in any form, and a value. */
const longPattern = 256;

/** Macie's distance between keyword and value in characters. */
const defaultKeywordWindow = 30;

/** Numbers that mean nothing without a keyword belong to the country that their id names. */
function issuedIn({ id, label, keywordRule }: Detector): string | null {
  return keywordRule === 'required' && (label === 'PII' || label === 'PHI') ? countryOf(id) : null;
}

/** Numbers of keywords, each once, and as a set and as a table where they are asked for: of most forms they never are. */
export class KeywordSet {
  readonly numbers: readonly number[];
  readonly #texts: readonly string[];
  #set: ReadonlySet<number> | null = null;
  #table: Uint8Array | null = null;

  #longest = -1;

  /** `texts`: those of all keywords, by number. */
  constructor(numbers: readonly number[], texts: readonly string[]) {
    this.numbers = numbers;
    this.#texts = texts;
  }

  /** Bytes that none of them takes more of, in any spelling: a letter beyond ASCII may be longer in the other case. */
  get longest(): number {
    if (this.#longest < 0)
      this.#longest = Math.max(0, ...this.numbers.map((number) => 2 * Buffer.byteLength(this.#texts[number] ?? '')));
    return this.#longest;
  }

  get set(): ReadonlySet<number> {
    this.#set ??= new Set(this.numbers);
    return this.#set;
  }

  /** 1 by each of them. */
  get table(): Uint8Array {
    if (this.#table === null) {
      this.#table = new Uint8Array(this.#texts.length);
      for (const number of this.numbers) this.#table[number] = 1;
    }
    return this.#table;
  }
}

/**
 * One form of a detector, ready to run. What the scan reads of a detector lies here in fields that every form has: detectors are
 * written by hand, each with other fields in another order, and reading those costs more than running their patterns.
 */
export class CompiledForm {
  /** Its place in the catalogue. */
  readonly index: number;
  /** Number of its identifier, which forms of one detector share. */
  readonly identifier: number;
  readonly id: string;
  readonly detector: Detector;
  readonly pattern: CompiledPattern;
  readonly fieldPattern: CompiledPattern;
  readonly keywordWindow: number;
  readonly maxLength: number;
  readonly maxBack: number;
  /** True when its matches start behind the keyword that opens them. */
  readonly follows: boolean;
  /** Numbers of keywords, and of `CompiledCatalogue.negativeKeywords`. */
  readonly keywords: KeywordSet;
  readonly negatives: KeywordSet;
  readonly hasKeywords: boolean;
  /** True when a match means nothing without a keyword. */
  readonly required: boolean;
  /** True when a keyword may stand further off than its window where only leaders and other values lie between. */
  readonly bridges: boolean;
  readonly hasNegatives: boolean;
  /** True when a literal triggers it. */
  readonly literal: boolean;
  /** True when its pattern is so long that a look for the run of bytes that it needs is cheaper than a try. */
  readonly long: boolean;
  readonly columnEvidence: boolean;
  readonly composite: boolean;
  /** True when its matches cross borders of fields. */
  readonly acrossFields: boolean;
  /** True for credentials that are told by their own form, not by the key they stand under alone. */
  readonly ownForm: boolean;
  readonly testValues: ReadonlySet<string> | null;
  readonly normalize: ((value: string) => string) | null;
  readonly validate: ((value: string, raw: string, match: RegExpExecArray) => Validation) | null;
  readonly validateIn: ((value: string, raw: string, countries: readonly string[]) => Validation) | null;
  readonly acceptor: Acceptor | null;
  /** Country whose authority gives the identifier out, when a header that names another speaks against it. */
  readonly country: string | null;
  /** Breaks a tie of overlapping matches: stable, then recommended, then Macie's own. */
  readonly rank: number;
  /** Confidence by what speaks for a match, each worked out when it is first asked for; null: the match is dropped. */
  readonly #confidences: (Confidence | null | undefined)[] = new Array(24).fill(undefined);

  constructor(
    index: number,
    identifier: number,
    detector: Detector,
    patterns: { readonly pattern: CompiledPattern; readonly fieldPattern: CompiledPattern },
    keywords: KeywordSet,
    negativeKeywords: KeywordSet,
  ) {
    const { trigger, knownTestValues = [], normalize = null, validate = null, validateIn = null } = detector;
    this.index = index;
    this.identifier = identifier;
    this.id = detector.id;
    this.detector = detector;
    this.pattern = patterns.pattern;
    this.fieldPattern = patterns.fieldPattern;
    this.keywordWindow = detector.keywordWindow ?? defaultKeywordWindow;
    this.maxLength = detector.maxLength;
    this.maxBack = trigger.kind === 'literals' ? (trigger.maxBack ?? 0) : 0;
    this.follows = trigger.kind === 'keyword' && trigger.follows === true;
    this.keywords = keywords;
    this.negatives = negativeKeywords;
    this.hasKeywords = keywords.numbers.length > 0;
    this.required = detector.keywordRule === 'required';
    this.bridges = trigger.kind === 'keyword' && this.required && this.keywordWindow >= bridgingWindow;
    this.hasNegatives = negativeKeywords.numbers.length > 0;
    this.literal = trigger.kind === 'literals';
    this.long = this.literal && detector.maxLength >= longPattern;
    this.columnEvidence = detector.columnEvidence === true;
    this.composite = detector.composite === true;
    this.acrossFields = detector.acrossFields === true;
    this.ownForm = detector.label === 'CREDENTIALS' && detector.generic !== true;
    this.testValues = knownTestValues.length === 0 ? null : new Set(knownTestValues);
    this.normalize = normalize;
    this.validate = validate;
    this.validateIn = validateIn;
    this.acceptor = detector.accept ?? null;
    this.country = issuedIn(detector);
    this.rank =
      (detector.maturity === 'stable' ? 4 : 0) +
      (detector.recommended ? 2 : 0) +
      (isMacieIdentifier(detector.id) ? 1 : 0);
  }

  /** Confidence of a match in its context; null when the keyword rule or negative context drops it. */
  confidence(strong: boolean, context: Context): Confidence | null {
    const at =
      Number(strong) +
      2 * Number(context.keyword) +
      4 * Number(context.header) +
      8 * (context.negative === 'none' ? 0 : context.negative === 'weaken' ? 1 : 2);
    let known = this.#confidences[at];
    if (known === undefined) {
      known = confidenceOf(this.detector, strong, context);
      this.#confidences[at] = known;
    }
    return known;
  }
}
