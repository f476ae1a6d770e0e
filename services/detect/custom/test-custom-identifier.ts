import type { Block } from '../extract/contract.ts';
import { plainSigns, unitsOf as plainUnitsOf } from '../extract/text/plain-signs.ts';
import { wholeWindow } from '../scan/whole-window.ts';
import type { CustomIdentifier } from './custom-identifier.ts';
import { type CandidateOutcome, CustomScanner } from './custom-scanner.ts';

/** What each outcome means, for the author of an identifier. */
export const outcomeTexts: Readonly<Record<CandidateOutcome, string>> = {
  MATCH: 'counts',
  CROSSES_FIELD: 'reaches into the next field or cell',
  IGNORE_WORD: 'contains an ignore word',
  CHECK_FAILED: 'fails the check digits of the validator',
  NOT_IN_EXACT_SET: 'is not in the set of exact values',
  NO_KEYWORD: 'has no keyword near enough, nor in the name of its field',
  ALLOWED: 'is on an allow list',
};

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
  /** True when the pattern or set of values worked too much on the sample and was stopped. */
  readonly stopped: boolean;
}

/** From byte to UTF-16 offsets, cheap when asked for in about ascending order. */
function unitsOf(bytes: Buffer): (offset: number) => number {
  let at = 0;
  let unit = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      unit = 0;
    }
    unit += bytes.toString('utf8', at, offset).length;
    at = offset;
    return unit;
  };
}

/** Tries a checked identifier on a sample of any size, under `header` if given. `key` matters for exact sets only. */
export function testCustomIdentifier(
  identifier: CustomIdentifier,
  sample: string,
  header = '',
  key: Uint8Array = new Uint8Array(32),
): CustomTestResult {
  const plain = plainSigns(sample);
  const inSample = plainUnitsOf(sample, plain);
  const window = wholeWindow(plain);
  const { bytes } = window;
  const scanner = new CustomScanner([identifier]);
  const candidates: CustomTestMatch[] = [];
  const units = unitsOf(bytes);
  scanner.beginObject({
    maxOccurrences: 0,
    fingerprintKey: key,
    place: () => ({ kind: 'OFFSET_RANGE', start: 0, end: 0 }),
    allows: () => false,
    onCandidate: (start, end, outcome) =>
      candidates.push({ start: inSample(units(start)), end: inSample(units(end)), outcome }),
  });
  const location: Block['location'] = { kind: 'LINES', firstLine: 1, firstColumn: 1 };
  scanner.scan({
    ...window,
    segments: [{ start: 0, location }],
    fields: header === '' ? null : Int32Array.of(0, bytes.length, 0, 0),
    names: [header],
  });
  const matchCount = candidates.filter((candidate) => candidate.outcome === 'MATCH').length;
  return { matchCount, candidates, stopped: scanner.stopped.length > 0 };
}
