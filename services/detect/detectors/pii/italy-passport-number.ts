import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'ITALY_PASSPORT_NUMBER',
  name: 'Passport number of Italy',
  severity: severities.mediumHigh,
  recommended: true,
  body: String.raw`[A-Z]{2}\d{7}`,
  maxLength: 9,
  keywords: [
    'passaporto',
    'passaporto numero',
    'numero passaporto',
    'passaporto italiana',
    'italian passport number',
    'passport number',
    'passport',
    'numéro passeport',
    'numéro passeport italien',
    'repubblica italiana passaporto',
  ],
  negativeKeywords: ['phone', 'tel', 'order', 'invoice', 'issued', 'date of issue', 'expiry', 'expires', 'visa number'],
  values: ['YA1234567', 'AA7654321', 'YB0001234'],
  wrong: ['YA123456', 'Y12345678'],
  references: ['ICAO Doc 9303 part 4', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
