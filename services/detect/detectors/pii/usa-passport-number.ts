import { notCounting } from '../../builders/alone.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'USA_PASSPORT_NUMBER',
  name: 'Passport number of the United States',
  severity: severities.mediumHigh,
  recommended: true,
  body: String.raw`[A-Z]\d{8}|${notCounting}\d{9}`,
  maxLength: 9,
  keywords: [
    'passport',
    'us passport',
    'passport number',
    'passport no',
    'passport#',
    'passport book',
    'travel document',
    'travel document number',
  ],
  forms: [
    {
      // Nine digits that count up are a placeholder, unless the label names the country.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\d{9}`),
      maxLength: 9,
      keywords: ['us passport', 'us passport number', 'u.s. passport', 'american passport', 'passport book'],
    },
  ],
  negativeKeywords: ['phone', 'tel', 'order', 'invoice', 'issued', 'date of issue', 'expiry', 'expires', 'visa number'],
  values: ['533380006', 'A12345678', '987654320'],
  wrong: ['12345678901', '12345678'],
  extraExamples: { match: ['US passport number: 123456789'], reject: ['passport number: 123456789'] },
  references: ['ICAO Doc 9303 part 4', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
