import type { Block } from '../extract/contract.ts';
import type { CustomIdentifier } from './custom-identifier.ts';
import { type CandidateOutcome, CustomScanner } from './custom-scanner.ts';

/** One candidate in the sample, with why it counts or does not. Offsets in UTF-16 code units. */
export interface CustomTestMatch {
  readonly start: number;
  readonly end: number;
  readonly outcome: CandidateOutcome;
}

/** What a custom identifier finds in a sample: Macie's `matchCount`, and every candidate with its outcome. */
export interface CustomTestResult {
  readonly matchCount: number;
  readonly candidates: readonly CustomTestMatch[];
  /** True when the pattern worked too much on the sample and was stopped. */
  readonly stopped: boolean;
}

/** Tries a checked identifier on a sample of any size, under `header` if given. */
export function testCustomIdentifier(identifier: CustomIdentifier, sample: string, header = ''): CustomTestResult {
  const bytes = Buffer.from(sample);
  const scanner = new CustomScanner([identifier]);
  const candidates: CustomTestMatch[] = [];
  const unit = (offset: number): number => bytes.toString('utf8', 0, offset).length;
  scanner.beginObject({
    maxOccurrences: 0,
    fingerprintKey: new Uint8Array(32),
    place: () => ({ kind: 'OFFSET_RANGE', start: 0, end: 0 }),
    allows: () => false,
    onCandidate: (start, end, outcome) => candidates.push({ start: unit(start), end: unit(end), outcome }),
  });
  const location: Block['location'] = { kind: 'LINES', firstLine: 1, firstColumn: 1 };
  scanner.scan({
    bytes,
    text: bytes.toString('latin1'),
    ascii: bytes.length === sample.length,
    base: 0,
    commitFrom: 0,
    commitTo: bytes.length,
    last: true,
    segments: [{ start: 0, location }],
    fields: header === '' ? null : Int32Array.of(0, bytes.length, 0, 0),
    names: [header],
    archivePath: null,
  });
  const matchCount = candidates.filter((candidate) => candidate.outcome === 'MATCH').length;
  return { matchCount, candidates, stopped: scanner.stopped.length > 0 };
}
