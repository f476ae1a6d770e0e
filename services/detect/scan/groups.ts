import { type Confidence, categoryOf, type DetectionGroup, type Occurrence, severityFor } from '../../model/index.ts';
import type { Detector } from '../define-detector.ts';
import { confidenceRank } from './confidence.ts';
import { fingerprint } from './fingerprints.ts';
import type { Match, Reason } from './match.ts';

/** Fingerprints kept per identifier. */
const maxFingerprints = 100;

/** What is kept of the matches of one identifier at one level of confidence. */
export class Group {
  readonly detector: Detector;
  count = 0;
  confidence: Confidence = 'LOW';
  readonly reasons = new Set<Reason>();
  readonly occurrences: Occurrence[] = [];
  readonly fingerprints = new Set<string>();

  constructor(detector: Detector) {
    this.detector = detector;
  }

  add(match: Match, key: Uint8Array, place: (() => Occurrence) | null): void {
    this.count++;
    if (confidenceRank(match.confidence) > confidenceRank(this.confidence)) this.confidence = match.confidence;
    for (const reason of match.reasons) this.reasons.add(reason);
    if (place !== null) this.occurrences.push(place());
    if (this.fingerprints.size < maxFingerprints)
      this.fingerprints.add(fingerprint(key, this.detector.id, match.value));
  }

  merge(other: Group, maxOccurrences: number): void {
    this.count += other.count;
    if (confidenceRank(other.confidence) > confidenceRank(this.confidence)) this.confidence = other.confidence;
    for (const reason of other.reasons) this.reasons.add(reason);
    this.occurrences.push(...other.occurrences.slice(0, Math.max(0, maxOccurrences - this.occurrences.length)));
    for (const value of other.fingerprints) if (this.fingerprints.size < maxFingerprints) this.fingerprints.add(value);
  }

  toDetection(): DetectionGroup {
    const { detector } = this;
    return {
      identifier: detector.id,
      label: detector.label,
      category: categoryOf(detector.label),
      severity: severityFor(detector.severity, this.count),
      confidence: this.confidence,
      count: this.count,
      reasons: [...this.reasons].sort(),
      occurrences: this.occurrences,
      fingerprints: [...this.fingerprints].sort(),
    };
  }
}

/** Groups by identifier; matches of LOW confidence are kept apart, so that they never swell the count of better ones. */
export class Groups {
  readonly #shown = new Map<string, Group>();
  readonly #low = new Map<string, Group>();
  readonly #maxOccurrences: number;

  constructor(maxOccurrences: number) {
    this.#maxOccurrences = maxOccurrences;
  }

  #group(detector: Detector, low: boolean): Group {
    const groups = low ? this.#low : this.#shown;
    let group = groups.get(detector.id);
    if (group === undefined) {
      group = new Group(detector);
      groups.set(detector.id, group);
    }
    return group;
  }

  add(match: Match, key: Uint8Array, place: () => Occurrence): void {
    const group = this.#group(match.form.detector, match.confidence === 'LOW');
    group.add(match, key, group.occurrences.length < this.#maxOccurrences ? place : null);
  }

  merge(group: Group): void {
    this.#group(group.detector, group.confidence === 'LOW').merge(group, this.#maxOccurrences);
  }

  /** Everything found, by identifier; an identifier whose matches are all LOW only when `withLow`. */
  detections(withLow: boolean): readonly DetectionGroup[] {
    const groups = [...this.#shown.values()];
    if (withLow) groups.push(...[...this.#low.values()].filter((group) => !this.#shown.has(group.detector.id)));
    return groups.map((group) => group.toDetection()).sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
  }
}
