import type { Confidence, DataLabel, SeverityRule } from '../model/index.ts';
import type { Acceptor } from './accept/accept.ts';
import type { Pattern } from './regex/pattern.ts';

/** A text, or the value of a column or field with the header it stands under. */
export type Example = string | { readonly text: string; readonly header: string };

/** What a detector must find and what it must not. */
export interface Examples {
  readonly match: readonly Example[];
  readonly reject: readonly Example[];
}

/** What a validator says: false rejects the candidate; `strong` means a checksum or equally rare structure held (pass rate <= 1/9). */
export type Validation = boolean | 'strong';

/**
 * How the engine finds candidates, cheapest first. The pattern then runs only there:
 * - `literals`: every match contains one of these (case-sensitive unless `ignoreCase`), starting at most `maxBack` bytes after the match starts;
 * - `shape`: every match is found by one of the engine's shared byte-class scans (runs of digits with separators, …);
 * - `keyword`: the pattern is too common to look for by itself (9 digits, …) and runs only within `keywordWindow` of a
 *   keyword (`follows`: behind it only), or on the value of a column or field whose header or path holds a keyword;
 * - `field`: nowhere in text, only on the value of a column or field whose header or path holds a keyword (needs `fieldPattern`).
 */
export type Trigger =
  | {
      readonly kind: 'literals';
      readonly literals: readonly string[];
      readonly ignoreCase?: boolean;
      readonly maxBack?: number;
    }
  | {
      readonly kind: 'shape';
      readonly shape: 'digits' | 'email' | 'ipv4' | 'ipv6' | 'mac' | 'iban' | 'alnum-id' | 'phone' | 'coordinates';
    }
  | { readonly kind: 'keyword'; readonly follows?: boolean }
  | { readonly kind: 'field' };

/**
 * The code and data behind one managed data identifier. Data first, then one pure function, then its own examples.
 * One file each, `detectors/<category>/<id in kebab-case>.ts`, default export made by `defineDetector`.
 */
export interface Detector {
  /** Macie's id where one exists, else ours, UPPER_SNAKE. The file name is the id in kebab-case. */
  readonly id: string;
  /** For people: `US Social Security number`. */
  readonly name: string;
  readonly label: DataLabel;
  readonly severity: SeverityRule;
  /** Part of Macie's RECOMMENDED set (or PHI that we add to it). */
  readonly recommended: boolean;
  /**
   * The author's view: `experimental` holds it back whatever is measured. The catalogue gives it as measured (maturity.ts): in
   * a tie of overlapping matches the stable detector wins, and findings of others have the reason `experimental`.
   */
  readonly maturity: 'stable' | 'experimental';
  readonly trigger: Trigger;
  /**
   * Matches the value at a candidate. JavaScript regular expression without flags y and g (i, u, s allowed), all quantifiers bounded,
   * linear in practice (checked by `recheck`). Group `value`, when present, is the sensitive part that is reported.
   */
  readonly pattern: Pattern;
  /** Longest match in characters; a value cut by a chunk border is found up to this length. */
  readonly maxLength: number;
  /**
   * Keywords in lower case, matched on word boundaries ignoring case, accents as written; `_`, `-`, camelCase in headers and keys
   * count as word boundaries and spaces. Empty when the identifier has none. Builders that spell them out give a function: a start with
   * tables needs none of them.
   */
  readonly keywords: readonly string[] | (() => readonly string[]);
  /** Macie's rule: `required` drops a match without a keyword near it or in its header; `supporting` only raises confidence. */
  readonly keywordRule: 'required' | 'supporting' | 'none';
  /** Characters between keyword and value, default 30 (Macie's). */
  readonly keywordWindow?: number;
  /** Words near the value or in its header that speak against it (`order`, `invoice`, `sku`, `isbn`, …), lower case. */
  readonly negativeKeywords?: readonly string[];
  /**
   * True when a column of it can be told by its validator alone (pass rate of random values <= 1/9): the engine then reports a
   * column without keyword or header when >= 90 % of >= 20 distinct values pass, and rejects one where the share is near chance.
   */
  readonly columnEvidence?: boolean;
  /** Exact values that vendors publish as examples or test numbers, normalized as `normalize` gives them: never reported. */
  readonly knownTestValues?: readonly string[];
  /** Removes separators before `validate`, known values and fingerprints; default strips spaces, dots and hyphens. */
  readonly normalize?: (value: string) => string;
  /** Checksum and structure of the normalized value. `raw` is the value as matched; `match` the whole pattern match. Pure, no state. */
  readonly validate?: (value: string, raw: string, match: RegExpExecArray) => Validation;
  /** The same as pattern, normalization and validator, faster: for shapes that fill whole files. Other forms do not take it over. */
  readonly accept?: Acceptor;
  /**
   * Used instead of `validate` where it depends on the country: `countries` are those that the header names (ISO 3166 alpha-2),
   * empty when it names none, then any country's value will do.
   */
  readonly validateIn?: (value: string, raw: string, countries: readonly string[]) => Validation;
  /** Further ways to find the same identifier (IBAN and domestic account number, phone with country code and without, …). */
  readonly forms?: readonly DetectorForm[];
  /**
   * Used instead of `pattern` on the value of a column or field whose header or path holds a keyword; same rules. For detectors
   * that are stricter there or whose pattern spells the key itself (`password = ...`), since a field's value stands alone.
   */
  readonly fieldPattern?: Pattern;
  /**
   * What an accepted value tells about itself that is not sensitive and helps whoever must act: the account of an access key, the
   * algorithm and expiry of a token. Normalized value in, a short phrase out, null for nothing to say. Added to the reasons.
   */
  readonly evidence?: (value: string) => string | null;
  /** Confidence when neither keyword nor header nor column speaks for a match; default by trigger and validation (README, Confidence). */
  readonly bareConfidence?: Confidence;
  /** True when a match may hold other values that are reported too (cookie header, connection string, postal address). */
  readonly composite?: boolean;
  /**
   * True when the pattern spells more than one field: a key with its value, members of an object. In tables and records it is then
   * tried over the borders of fields, as on text; elsewhere a match never crosses one.
   */
  readonly acrossFields?: boolean;
  /** True for credentials that are told by the key they stand under alone: a detector that knows their form explains them better. */
  readonly generic?: boolean;
  /**
   * At least three of each, tried through trigger, pattern, keyword rule and validator. Credentials are assembled in code, never literal.
   * Builders give a function: only tests ask for examples (`examplesOf`), and each start of the engine makes all detectors.
   */
  readonly examples: Examples | (() => Examples);
  /** Standards, vendor documents, API references. */
  readonly references: readonly string[];
}

/** Another form of a detector: the detector with these fields replaced. What differs is named, the rest (keywords too) is taken over. */
export type DetectorForm = Pick<Detector, 'trigger' | 'pattern' | 'maxLength'> &
  Partial<
    Pick<
      Detector,
      | 'keywords'
      | 'keywordRule'
      | 'keywordWindow'
      | 'negativeKeywords'
      | 'columnEvidence'
      | 'normalize'
      | 'validate'
      | 'validateIn'
      | 'accept'
      | 'fieldPattern'
      | 'bareConfidence'
      | 'composite'
      | 'acrossFields'
      | 'knownTestValues'
    >
  >;

export function examplesOf({ examples }: Pick<Detector, 'examples'>): Examples {
  return typeof examples === 'function' ? examples() : examples;
}

export function keywordsOf({ keywords }: Pick<Detector, 'keywords'>): readonly string[] {
  return typeof keywords === 'function' ? keywords() : keywords;
}

/** Every form of `detector` as a detector of its own, itself first: what an engine compiles. All report the same id. */
export function formsOf(detector: Detector): readonly Detector[] {
  const { accept: _, ...shared } = detector;
  return [detector, ...(detector.forms ?? []).map((form): Detector => ({ ...shared, ...form }))];
}

/** Identity: gives a detector file its type, so that the compiler checks every field. */
export function defineDetector(detector: Detector): Detector {
  return detector;
}
