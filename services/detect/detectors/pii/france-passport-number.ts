import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'FRANCE_PASSPORT_NUMBER',
  name: 'Passport number of France',
  severity: severities.mediumHigh,
  recommended: true,
  body: String.raw`\d{2}[A-Z]{2}\d{5}`,
  maxLength: 9,
  keywords: [
    'passeport',
    'numéro de passeport',
    'passeport#',
    'passeport #',
    'passeportnon',
    'passeport non',
    'passeport n°',
    'passport',
    'passport number',
  ],
  negativeKeywords: ['phone', 'tel', 'order', 'invoice', 'issued', 'date of issue', 'expiry', 'expires', 'visa number'],
  values: ['09AE21423', '12AB34567', '20CD98765'],
  wrong: ['09AE2142', '9AE21423'],
  references: ['ICAO Doc 9303 part 4', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
