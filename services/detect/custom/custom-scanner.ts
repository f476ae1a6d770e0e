import type { DetectionGroup, Occurrence, Severity } from '../../model/index.ts';
import { plainSigns } from '../extract/text/plain-signs.ts';
import { IntList } from '../prefilter/hits.ts';
import { LocalKeywords } from '../prefilter/local-keywords.ts';
import { PatternSet } from '../regex/pattern-set.ts';
import { countCharacters } from '../scan/bytes.ts';
import { exactFingerprint, fingerprint } from '../scan/fingerprints.ts';
import { stripSeparators } from '../scan/normalized.ts';
import type { PlacedMatch } from '../scan/places.ts';
import { type Cell, cellAt, type ScanWindow } from '../scan/window.ts';
import { checks } from './checks.ts';
import type { CustomIdentifier } from './custom-identifier.ts';
import { maxCustomMatch, parseCustomPattern } from './custom-pattern.ts';
import { DictionaryMatcher } from './dictionary.ts';
import { ExactMatcher } from './exact-matcher.ts';

const maxFingerprints = 100;

class Rule {
  readonly identifier: CustomIdentifier;
  readonly ignoreWords: readonly string[];
  readonly keywords: LocalKeywords;
  /** Decides on what a pattern or dictionary has found. */
  readonly exact: DictionaryMatcher | null;
  readonly matcher: DictionaryMatcher | null;
  /** Finds values itself: a set that stands alone. */
  readonly values: ExactMatcher | null;
  /** Offset in the document up to which its dictionary or set is settled. */
  settled = 0;
  count = 0;
  readonly occurrences: Occurrence[] = [];
  readonly fingerprints = new Set<string>();

  constructor(identifier: CustomIdentifier) {
    this.identifier = identifier;
    this.ignoreWords = identifier.ignoreWords.map(plainSigns);
    this.keywords = new LocalKeywords(identifier.keywords.map((keyword) => plainSigns(keyword).toLowerCase()));
    const { regex, dictionary, exact } = identifier;
    const isAlone = regex === null && dictionary === null;
    this.exact = exact === null || isAlone ? null : new DictionaryMatcher(exact.fingerprints);
    this.matcher = dictionary === null ? null : new DictionaryMatcher(dictionary);
    this.values = exact !== null && isAlone ? new ExactMatcher(exact) : null;
  }

  reset(fingerprintKey: Uint8Array): void {
    this.values?.beginObject(fingerprintKey);
    this.settled = 0;
    this.count = 0;
    this.occurrences.length = 0;
    this.fingerprints.clear();
  }

  /** Macie's default is Medium for any number of matches; null below the lowest threshold. */
  get severity(): Severity | null {
    const { severityLevels } = this.identifier;
    if (severityLevels.length === 0) return 'MEDIUM';
    return severityLevels.filter((level) => this.count >= level.occurrencesThreshold).at(-1)?.severity ?? null;
  }
}

/** What every match of the identifier has stood up to. */
function reasonsOf({ regex, dictionary, keywords, validator, exact }: CustomIdentifier): readonly string[] {
  return [
    ...(regex === null ? [] : ['pattern']),
    ...(dictionary === null ? [] : ['dictionary']),
    ...(keywords.length > 0 ? ['keyword'] : []),
    ...(validator === null ? [] : ['checksum']),
    ...(exact === null ? [] : ['exact-set']),
  ];
}

/** What became of a match of the pattern, dictionary or set of values. */
export type CandidateOutcome =
  | 'MATCH'
  | 'CROSSES_FIELD'
  | 'IGNORE_WORD'
  | 'CHECK_FAILED'
  | 'NOT_IN_EXACT_SET'
  | 'NO_KEYWORD'
  | 'ALLOWED';

export interface CustomScannerOptions {
  readonly maxOccurrences: number;
  readonly fingerprintKey: Uint8Array;
  readonly place: (match: PlacedMatch) => Occurrence;
  readonly allows: (text: string) => boolean;
  /** Told of every candidate, for tests of an identifier; offsets are bytes of the document. */
  readonly onCandidate?: (start: number, end: number, outcome: CandidateOutcome) => void;
}

/** Searches windows for custom identifiers, beside the managed ones: a value may be both. */
export class CustomScanner {
  readonly #rules: readonly Rule[];
  readonly #patterns: PatternSet;
  /** The rules that have a pattern, in the order of the set. */
  readonly #withPattern: readonly Rule[];
  readonly #hits = new IntList();
  #options: CustomScannerOptions | null = null;
  /** Bytes on either side of a place that may decide what is found there. */
  readonly reach: number;

  /** Throws RegexSyntaxError on a pattern that was never checked. */
  constructor(identifiers: readonly CustomIdentifier[]) {
    this.#rules = identifiers.map((identifier) => new Rule(identifier));
    const patterns = this.#rules.flatMap((rule) =>
      rule.identifier.regex === null ? [] : [{ rule, regex: rule.identifier.regex }],
    );
    this.#withPattern = patterns.map(({ rule }) => rule);
    this.#patterns = new PatternSet(
      patterns.map(({ regex }) => ({ node: parseCustomPattern(regex), maxLength: maxCustomMatch })),
    );
    const distances = identifiers.map(
      (identifier) => 4 * Math.max(identifier.maximumMatchDistance, identifier.maximumDistanceAfter),
    );
    this.reach = identifiers.length === 0 ? 0 : maxCustomMatch + Math.max(0, ...distances) + 512;
  }

  beginObject(options: CustomScannerOptions): void {
    this.#options = options;
    this.#patterns.beginObject();
    for (const rule of this.#rules) rule.reset(options.fingerprintKey);
  }

  beginDocument(): void {
    this.#patterns.beginDocument();
    for (const rule of this.#rules) rule.settled = 0;
  }

  scan(window: ScanWindow): void {
    if (this.#rules.length === 0) return;
    const { bytes, base, commitFrom, commitTo, last } = window;
    const found: { readonly rule: Rule; readonly start: number; readonly end: number }[] = [];
    this.#patterns.scan({ bytes, base, commitFrom, commitTo, closed: last }, (index, start, end) => {
      const rule = this.#withPattern[index];
      if (rule !== undefined) found.push({ rule, start, end });
    });
    for (const rule of this.#rules) {
      const from = Math.max(commitFrom, rule.settled - base);
      const settle = (start: number, end: number): void => {
        rule.settled = base + end;
        found.push({ rule, start, end });
      };
      rule.matcher?.scan(bytes, from, commitTo, settle);
      rule.values?.scan(window, from, settle);
    }
    found.sort((a, b) => a.start - b.start);
    for (const { rule, start, end } of found) this.#take(rule, window, start, end);
  }

  #take(rule: Rule, window: ScanWindow, start: number, end: number): void {
    const options = this.#options;
    if (options === null) return;
    const cell = cellAt(window, start);
    const text = window.bytes.toString('utf8', start, end);
    const outcome = this.#judge(rule, window, cell, start, end, text, options);
    options.onCandidate?.(window.base + start, window.base + end, outcome);
    if (outcome !== 'MATCH') return;
    rule.count++;
    if (rule.fingerprints.size < maxFingerprints) {
      rule.fingerprints.add(fingerprint(options.fingerprintKey, `custom:${rule.identifier.id}`, text));
    }
    if (rule.occurrences.length < options.maxOccurrences) {
      const place = { start: window.base + start, end: window.base + end, nameIndex: cell.nameIndex, row: cell.row };
      rule.occurrences.push(options.place(place));
    }
  }

  #judge(
    rule: Rule,
    window: ScanWindow,
    cell: Cell,
    start: number,
    end: number,
    text: string,
    options: CustomScannerOptions,
  ): CandidateOutcome {
    const { validator, keywords } = rule.identifier;
    if (end > cell.end) return 'CROSSES_FIELD';
    if (rule.ignoreWords.some((word) => text.includes(word))) return 'IGNORE_WORD';
    if (validator !== null && !checks[validator](stripSeparators(text))) return 'CHECK_FAILED';
    if (rule.exact !== null && !rule.exact.hasWord(exactFingerprint(options.fingerprintKey, text)))
      return 'NOT_IN_EXACT_SET';
    if (keywords.length > 0 && !this.#hasKeyword(rule, window, cell, start, end)) return 'NO_KEYWORD';
    return options.allows(text) ? 'ALLOWED' : 'MATCH';
  }

  /** A keyword before the match (its distance counts to the match's end), behind it where allowed, or in the field's name. */
  #hasKeyword(rule: Rule, window: ScanWindow, cell: Cell, start: number, end: number): boolean {
    const { maximumMatchDistance, maximumDistanceAfter } = rule.identifier;
    const name = cell.nameIndex < 0 ? '' : (window.names[cell.nameIndex] ?? '');
    const hits = this.#hits;
    hits.clear();
    if (name !== '') {
      const bytes = Buffer.from(name);
      rule.keywords.scan(bytes, 0, bytes.length, hits);
      if (hits.length > 0) return true;
    }
    const { bytes } = window;
    const from = Math.max(cell.start, start - 4 * maximumMatchDistance - rule.keywords.longest);
    rule.keywords.scan(bytes, from, start, hits);
    for (let i = 0; i < hits.length; i += 3) {
      if (countCharacters(bytes, hits.at(i + 1), end) <= maximumMatchDistance) return true;
    }
    if (maximumDistanceAfter === 0) return false;
    hits.clear();
    rule.keywords.scan(bytes, end, Math.min(cell.end, end + 4 * maximumDistanceAfter + rule.keywords.longest), hits);
    for (let i = 0; i < hits.length; i += 3) {
      if (countCharacters(bytes, end, hits.at(i)) <= maximumDistanceAfter) return true;
    }
    return false;
  }

  /** Identifiers that were stopped on this object because their pattern or set of values worked too much. */
  get stopped(): readonly string[] {
    const rules = this.#patterns.stopped.flatMap((index) => this.#withPattern[index] ?? []);
    return [...rules, ...this.#rules.filter(({ values }) => values?.stopped)].map(({ identifier }) => identifier.id);
  }

  detections(): readonly DetectionGroup[] {
    return this.#rules.flatMap((rule) => {
      const { severity, identifier, count } = rule;
      if (count === 0 || severity === null) return [];
      return {
        identifier: `custom:${identifier.id}`,
        label: null,
        category: 'CUSTOM_IDENTIFIER',
        severity,
        confidence: 'HIGH',
        count,
        reasons: reasonsOf(identifier),
        occurrences: [...rule.occurrences],
        fingerprints: [...rule.fingerprints].sort(),
      };
    });
  }
}
