import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'SPAIN_PASSPORT_NUMBER',
  name: 'Passport number of Spain',
  severity: severities.mediumHigh,
  recommended: true,
  body: String.raw`[A-Z]{2,3}\d{6}`,
  maxLength: 9,
  keywords: [
    'pasaporte',
    'número pasaporte',
    'número de pasaporte',
    'numero de pasaporte',
    'libreta pasaporte',
    'españa pasaporte',
    'spain passport',
    'passport',
    'passport book',
    'passport no',
    'passport number',
  ],
  negativeKeywords: ['phone', 'tel', 'order', 'invoice', 'issued', 'date of issue', 'expiry', 'expires', 'visa number'],
  values: ['PAA123456', 'AAB000123', 'XD123456'],
  wrong: ['PAA12345', 'PAAA123456'],
  references: ['ICAO Doc 9303 part 4', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
