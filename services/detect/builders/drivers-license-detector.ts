import type { Detector } from '../define-detector.ts';
import { type KeyedIdentifier, keyedPersonal } from './keyed-identifier.ts';
import { severities } from './severities.ts';

/** A detector of a country's driving licence numbers: the shape of the number beside the country's words for it. */
export function driversLicenseDetector(
  of: Omit<KeyedIdentifier, 'severity' | 'references'> & Partial<KeyedIdentifier>,
): Detector {
  return keyedPersonal({
    severity: severities.rising,
    negativeKeywords: [
      'software',
      'product key',
      'phone',
      'tel',
      'date',
      'plate',
      'issued',
      'expires',
      'invoice',
      'order',
      'passport',
    ],
    references: [
      'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
      'Council of the European Union, PRADO and RESPER: driving licence models',
    ],
    ...of,
  });
}
