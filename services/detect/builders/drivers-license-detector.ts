import type { Detector, DetectorForm } from '../define-detector.ts';
import { countryOf } from '../gazetteers/countries.ts';
import { alone } from './alone.ts';
import { licenceWords, licenseWords } from './drivers-license-words.ts';
import { isolated } from './isolated.ts';
import { type KeyedIdentifier, keyedPersonal } from './keyed-identifier.ts';
import { severities } from './severities.ts';

type Of = Omit<KeyedIdentifier, 'severity' | 'references'> & Partial<KeyedIdentifier>;

/** The number under English words, where the field's name says of which country (`german_driving_licence`), or names none and digits are not all. */
function english({ id, body, fieldBody, maxLength, validate }: Of): readonly DetectorForm[] {
  const country = countryOf(id);
  if (country === null) return [];
  return [
    {
      trigger: { kind: 'field' },
      pattern: isolated(body),
      fieldPattern: alone(fieldBody ?? body, 'i'),
      maxLength,
      keywords: [...licenseWords, ...licenceWords],
      validateIn: (value, raw, countries) =>
        (countries.includes(country) || (countries.length === 0 && /\D/.test(raw))) && (validate?.(value, raw) ?? true),
    },
  ];
}

/** A detector of a country's driving licence numbers: the shape of the number beside the country's words for it. */
export function driversLicenseDetector(of: Of): Detector {
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
    ...(of.keywords.includes('driving licence') ? {} : { forms: [...(of.forms ?? []), ...english(of)] }),
  });
}
