import type { Detector } from '../define-detector.ts';
import { financial } from './identifier.ts';
import { severities } from './severities.ts';

/** A detector of addresses of a ledger, found by how they begin and proved by their checksum. */
export function walletDetector(
  of: Pick<Detector, 'id' | 'name' | 'pattern' | 'maxLength' | 'examples' | 'references'> &
    Omit<Partial<Detector>, 'keywords'> & {
      readonly keywords: readonly string[];
      readonly literals: readonly string[];
    },
): Detector {
  const { literals, ...given } = of;
  return financial({
    severity: severities.rising,
    trigger: { kind: 'literals', literals },
    keywordRule: 'supporting',
    normalize: (value) => value,
    ...given,
  });
}
