import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'CANADA_PASSPORT_NUMBER',
  name: 'Passport number of Canada',
  severity: severities.mediumHigh,
  recommended: true,
  body: String.raw`[A-Z]{2}\d{6}|[A-Z]\d{6}[A-Z]{2}`,
  maxLength: 9,
  keywords: [
    'passport',
    'passport number',
    'passport#',
    'passportno',
    'passportno#',
    'passeport',
    'passeport#',
    'canadian passport',
  ],
  negativeKeywords: ['phone', 'tel', 'order', 'invoice', 'issued', 'date of issue', 'expiry', 'expires', 'visa number'],
  values: ['GA302922', 'P123456AA', 'ZE000509'],
  wrong: ['GA30292', 'GA3029222'],
  references: ['ICAO Doc 9303 part 4', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
