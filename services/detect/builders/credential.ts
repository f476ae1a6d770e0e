import type { Detector } from '../define-detector.ts';
import { defineDetector } from '../define-detector.ts';

type Given = Pick<Detector, 'id' | 'name' | 'trigger' | 'pattern' | 'maxLength' | 'examples' | 'references'> &
  Partial<Detector>;

/**
 * A detector of credentials with what nearly all of them share: the CREDENTIALS label, Macie's High severity for any number of
 * occurrences, no keywords, and the value taken as it stands (a dot or hyphen in a secret is part of it).
 */
export function credential(given: Given): Detector {
  return defineDetector({
    label: 'CREDENTIALS',
    severity: ['HIGH', 'HIGH', 'HIGH'],
    recommended: false,
    maturity: 'stable',
    keywords: [],
    keywordRule: 'none',
    normalize: (value) => value,
    ...given,
  });
}
