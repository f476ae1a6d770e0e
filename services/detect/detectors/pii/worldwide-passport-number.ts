import { alone, notCounting } from '../../builders/alone.ts';
import { personal } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { passportFormats } from '../../builders/passport-formats.ts';
import { severities } from '../../builders/severities.ts';
import { fitsCountry } from '../../validators/country-formats.ts';

const body = String.raw`(?=[A-Z]{0,8}\d)[A-Z0-9]{6,10}|[A-Z]{1,3} \d{5,8}`;

export default personal({
  id: 'WORLDWIDE_PASSPORT_NUMBER',
  name: 'Passport number of any other country',
  severity: severities.mediumHigh,
  // ICAO leaves nine places; a printed number may have a blank between its letters and its digits, a Russian one between its groups.
  pattern: isolated(`${notCounting}(?:${body})`),
  fieldPattern: alone(String.raw`${notCounting}(?:${body}|\d{2} \d{7}|\d{2} ?\d{2} \d{6})`, 'i'),
  maxLength: 13,
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
  normalize: (value) => value.replaceAll(' ', '').toUpperCase(),
  forms: [
    {
      // In small letters straight behind its label.
      trigger: { kind: 'keyword' },
      pattern: isolated(
        String.raw`(?<=(?:[Pp]assport|[Pp]asse?porte?|[Pp]asaporte|[Pp]assaporto|[Rr]eisepass|[Pp]aspoort|[Pp]aszport)(?:nummer|(?: (?:[Nn]umber|[Nn]o\.?|id))?(?: ?[:=#]| is)| (?:[Nn]umber|[Nn]o\.?)) {0,2})(?:[a-z]{1,3}|[A-Z][a-z])\d{6,8}`,
      ),
      maxLength: 11,
    },
  ],
  validateIn: (value, raw, countries) =>
    !/^(\d)\1+$/.test(value) && (/^\d\d ?\d\d \d{6}$/.test(raw) || fitsCountry(passportFormats, value, countries)),
  examples: {
    match: [
      'Passport no: E7042817',
      { text: 'ZA123456', header: 'passport_number' },
      'passport number: ea302916',
      'paspoort SPECI2014 of NW1234567',
      { text: 'P1234567', header: 'austrian_passport' },
      { text: '45 1234567', header: 'Passport No' },
    ],
    reject: [
      ...lookalikes,
      'E7042817 stands alone',
      'passport 123',
      'passport ea302916 to',
      'passport no. 012345678',
      { text: 'P-1234567', header: 'passport_number' },
      { text: 'P1234567', header: 'danish_passport_number' },
      'passport.js 4.0.1',
      'passport ABCDEFGHI',
      'passport E70428171234',
    ],
  },
  references: ['ICAO Doc 9303 part 4, section 4.2.2', 'https://www.consilium.europa.eu/prado/en/prado-start-page.html'],
});
