import { type Confidence, categoryOf, type DetectionGroup, type Occurrence, severityFor } from '../../model/index.ts';
import type { CompiledForm } from '../compiled-form.ts';
import { confidenceRank } from './confidence.ts';
import { fingerprint } from './fingerprints.ts';
import { type Match, reasonNames, valueFor } from './match.ts';

/** Fingerprints kept per identifier. */
const maxFingerprints = 100;
/** Phrases of `Detector.evidence` kept per identifier. */
const maxEvidence = 10;

/** True when `text`, which is ASCII, stands at `[start, end)`. */
function stands(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80 || code !== bytes[start + i]) return false;
  }
  return true;
}

/** What is kept of the matches of one identifier at one level of confidence. */
export class Group {
  readonly form: CompiledForm;
  count = 0;
  confidence: Confidence = 'LOW';
  #reasons = 0;
  /** Distinct values whose fingerprints are kept. They are hashed when they are asked for: most groups of columns never are. */
  readonly #values = new Set<string>();
  /** How many of `#values` are in `#fingerprints`, which holds those of merged groups too. */
  #hashed = 0;
  readonly #fingerprints = new Set<string>();
  readonly occurrences: Occurrence[] = [];
  readonly #evidence = new Set<string>();
  /** The value kept last, as it stood in the text: the next is often the same. */
  #last = '';

  constructor(form: CompiledForm) {
    this.form = form;
  }

  /** True when nothing of a further match at `[start, end)` of `bytes` is kept but that it was there. */
  holds(bytes: Uint8Array, start: number, end: number, maxOccurrences: number): boolean {
    if (this.occurrences.length < maxOccurrences) return false;
    return this.#values.size >= maxFingerprints || stands(this.#last, bytes, start, end);
  }

  /** Takes a match of which nothing else is kept. */
  tally(confidence: Confidence, reasons: number): void {
    this.count++;
    if (confidenceRank(confidence) > confidenceRank(this.confidence)) this.confidence = confidence;
    this.#reasons |= reasons;
  }

  add(match: Match, place: Occurrence | null): void {
    this.tally(match.confidence, match.reasons);
    if (place !== null) this.occurrences.push(place);
    if (this.#values.size >= maxFingerprints) return;
    this.#keep(valueFor(match));
    // A copy, as of the values.
    if (match.raw !== this.#last) this.#last = Buffer.from(match.raw).toString();
  }

  #keep(value: string): void {
    if (this.#values.has(value)) return;
    // A copy: a piece of a string keeps the whole text that it was cut from.
    this.#values.add(Buffer.from(value).toString());
    if (this.#evidence.size >= maxEvidence) return;
    const phrase = this.form.detector.evidence?.(value) ?? null;
    if (phrase !== null) this.#evidence.add(phrase);
  }

  /** Fingerprints of the values, under the organization's `key`. */
  fingerprintsUnder(key: Uint8Array): ReadonlySet<string> {
    if (this.#hashed < this.#values.size)
      for (const value of [...this.#values].slice(this.#hashed))
        if (this.#fingerprints.size < maxFingerprints) this.#fingerprints.add(fingerprint(key, this.form.id, value));
    this.#hashed = this.#values.size;
    return this.#fingerprints;
  }

  merge(other: Group, key: Uint8Array, maxOccurrences: number): void {
    this.count += other.count;
    if (confidenceRank(other.confidence) > confidenceRank(this.confidence)) this.confidence = other.confidence;
    this.#reasons |= other.#reasons;
    this.occurrences.push(...other.occurrences.slice(0, Math.max(0, maxOccurrences - this.occurrences.length)));
    this.fingerprintsUnder(key);
    for (const one of other.fingerprintsUnder(key))
      if (this.#fingerprints.size < maxFingerprints) this.#fingerprints.add(one);
    for (const phrase of other.#evidence) if (this.#evidence.size < maxEvidence) this.#evidence.add(phrase);
  }

  toDetection(key: Uint8Array): DetectionGroup {
    const { detector } = this.form;
    return {
      identifier: detector.id,
      label: detector.label,
      category: categoryOf(detector.label),
      severity: severityFor(detector.severity, this.count),
      confidence: this.confidence,
      count: this.count,
      reasons: [
        ...reasonNames(this.#reasons),
        ...(detector.maturity === 'experimental' ? ['experimental'] : []),
        ...[...this.#evidence].sort(),
      ],
      occurrences: this.occurrences,
      fingerprints: [...this.fingerprintsUnder(key)].sort(),
    };
  }
}

/** Groups by identifier; matches of LOW confidence are kept apart, so that they never swell the count of better ones. */
export class Groups {
  readonly #shown: (Group | undefined)[] = [];
  readonly #low: (Group | undefined)[] = [];
  readonly #maxOccurrences: number;
  readonly #key: Uint8Array;

  constructor(maxOccurrences: number, key: Uint8Array) {
    this.#maxOccurrences = maxOccurrences;
    this.#key = key;
  }

  #group(form: CompiledForm, low: boolean): Group {
    const groups = low ? this.#low : this.#shown;
    let group = groups[form.identifier];
    if (group === undefined) {
      group = new Group(form);
      groups[form.identifier] = group;
    }
    return group;
  }

  /** Takes a match at `[start, end)` of `bytes` of which all is kept that ever will be; false when more of it is wanted. */
  tally(
    form: CompiledForm,
    confidence: Confidence,
    reasons: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): boolean {
    const group = (confidence === 'LOW' ? this.#low : this.#shown)[form.identifier];
    if (group === undefined || !group.holds(bytes, start, end, this.#maxOccurrences)) return false;
    group.tally(confidence, reasons);
    return true;
  }

  add(match: Match, place: (match: Match) => Occurrence): void {
    const group = this.#group(match.form, match.confidence === 'LOW');
    group.add(match, group.occurrences.length < this.#maxOccurrences ? place(match) : null);
  }

  merge(group: Group): void {
    this.#group(group.form, group.confidence === 'LOW').merge(group, this.#key, this.#maxOccurrences);
  }

  /** Everything found, by identifier; an identifier whose matches are all LOW only when `withLow`. */
  detections(withLow: boolean): readonly DetectionGroup[] {
    const groups = this.#shown.flatMap((group) => group ?? []);
    if (withLow)
      groups.push(
        ...this.#low.flatMap((group, identifier) => (this.#shown[identifier] === undefined ? (group ?? []) : [])),
      );
    return groups.map((group) => group.toDetection(this.#key)).sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
  }
}
