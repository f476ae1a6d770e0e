import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { icaoCheck } from '../../validators/icao-check.ts';

export default keyedPersonal({
  id: 'GERMANY_PASSPORT_NUMBER',
  name: 'Passport number of Germany',
  severity: severities.mediumHigh,
  recommended: true,
  body: String.raw`[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}\d?D?`,
  maxLength: 11,
  keywords: [
    'pass nr',
    'reisepasses',
    'passport no',
    'reisepass',
    'reisepassnummer',
    'reisepass nr',
    'reisepass–nr',
    'passnummer',
    'passport',
    'passports',
    'passport number',
    'ausstellungsdatum',
    'ausstellungsort',
    'geburtsdatum',
  ],
  negativeKeywords: ['phone', 'tel', 'order', 'invoice', 'issued', 'date of issue', 'expiry', 'expires', 'visa number'],
  validate: (value) => (value.length === 10 ? icaoCheck(value) && 'strong' : /\d/.test(value.slice(1))),
  values: ['C01X00T478', 'C4PNKLM55', 'F00ZH47N2'],
  wrong: ['A01X00T478', 'C01X00T'],
  references: ['ICAO Doc 9303 part 4', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
