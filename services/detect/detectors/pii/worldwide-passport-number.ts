import { personal } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { severities } from '../../builders/severities.ts';

export default personal({
  id: 'WORLDWIDE_PASSPORT_NUMBER',
  name: 'Passport number of any other country',
  severity: severities.mediumHigh,
  // ICAO leaves nine places: up to three letters, then digits, perhaps a letter; or one letter between digits.
  pattern: isolated(
    String.raw`[A-Z]{1,2}\d{6,7}|[A-Z]\d{8}|[A-Z]{3}\d{6}|\d{7,9}|[A-Z]{2}\d{5}|\d{2}[A-Z]{2}\d{5}|[A-Z]\d{7}[A-Z]|[A-Z]{2}[0-9A-Z]{1,2}\d{5}`,
  ),
  maxLength: 9,
  keywords: [
    ...[
      'passport',
      'passport number',
      'passport no',
      'passport#',
      'passport id',
      'passportnumber',
      'passeport',
      'pasaporte',
      'passaporto',
      'passaporte',
      'reisepass',
    ],
    ...[
      'paspoort',
      'paspoortnummer',
      'paszport',
      'numer paszportu',
      'pasnummer',
      'pas nummer',
      'passnummer',
      'útlevél',
      'pașaport',
      'паспорт',
      '护照',
      '旅券',
      'mrz document number',
    ],
  ],
  negativeKeywords: ['visa number', 'phone', 'order', 'invoice', 'issued', 'date of issue', 'expiry', 'expires'],
  validate: (value) => !/^(\d)\1+$/.test(value),
  examples: {
    match: [
      'Passport no: E7042817',
      { text: 'ZA123456', header: 'passport_number' },
      'paspoort SPECI2014 of NW1234567',
    ],
    reject: [
      ...lookalikes,
      'E7042817 stands alone',
      'passport 123',
      'passport.js 4.0.1',
      'passport ABCDEFGHI',
      'passport E70428171234',
    ],
  },
  references: ['ICAO Doc 9303 part 4, section 4.2.2'],
});
