import { alone } from '../../builders/alone.ts';
import { birthDateColumns, birthDateWords } from '../../builders/birth-words.ts';
import { datePattern, eastAsian } from '../../builders/date-pattern.ts';
import { personal } from '../../builders/identifier.ts';
import { severities } from '../../builders/severities.ts';
import { travellersBirthDates } from '../../builders/travel-documents.ts';
import { birthDate } from '../../validators/birth-date.ts';

/** Without a sign, in the orders of records of fixed width: too plain for text. */
const plain = alone(String.raw`\d{8}|\d{6}`);

export default personal({
  id: 'DATE_OF_BIRTH',
  name: 'Date of birth',
  severity: severities.rising,
  pattern: datePattern,
  maxLength: 40,
  keywords: [...birthDateColumns, ...birthDateWords],
  negativeKeywords: [
    'updated',
    'created',
    'modified',
    'expires',
    'expiry',
    'issued',
    'admission',
    'admitted',
    'discharged',
    'passed away',
    'visit',
    'invoice',
    ...['hire', 'hired', 'date of hire', 'start date', 'end date', 'joined', 'termination', 'check date', 'pay date'],
    ...['date of loss', 'date of death', 'deceased', 'due date', 'eintritt', 'eintrittsdatum', 'austritt', 'embauche'],
  ],
  normalize: (value) => value,
  validate: (_, raw) => birthDate(raw),
  forms: [
    ...travellersBirthDates,
    {
      trigger: { kind: 'field' },
      pattern: plain,
      fieldPattern: plain,
      maxLength: 8,
      keywords: [...new Set(['date of birth', 'birth date', 'dob', ...birthDateColumns])],
    },
    {
      // `1984年5月3日生`, `1984년 5월 3일생`: what follows the date says it.
      trigger: { kind: 'literals', literals: ['日生', '日出生', '일생', '일 출생'], maxBack: 32 },
      pattern: new RegExp(
        String.raw`(?<![A-Za-z0-9])${eastAsian}(?=(?:\xe5\x87\xba)?\xe7\x94\x9f(?!\xe4\xba\xa7|\xe7\x94[\xa2\xa3])|(?: ?\xec\xb6\x9c)?\xec\x83\x9d(?!\xec\x82\xb0))`,
      ),
      maxLength: 40,
      keywords: [],
      keywordRule: 'none',
      bareConfidence: 'HIGH',
    },
  ],
  examples: {
    match: [
      'My date of birth is 2 November 1990, postcode LS6 2NB',
      'DOB 03/15/1989',
      { text: '03151989', header: 'dob' },
      { text: '15031989', header: 'geburtsdatum' },
      { text: '890315', header: 'birth_date' },
      { text: '1980-03-15', header: 'date_of_birth' },
      'was born on 2 February 1975 in Leeds',
      '{"birthDate":"1984-03-12T05:00:00.000Z"}',
      { text: '1984-03-12T00:00:00+01:00', header: 'dob' },
      'Geburtsdatum: 15.03.1989',
      'nar. 24. 6. 1975',
      { text: '3-IV-1970', header: 'fec_nac' },
      'born on the 21st day of June 1968',
      "DOB Jan 3 '82",
      '{"birthDate":"19800315"}',
      'geb. 3. März 1984',
      '1 BIRT\n2 DATE 11 MAR 1952',
      'Születési idő: 1985. március 7.',
      'nationality SAU, DOB 11MAY84',
      'родилась 3 октября 1984 г.',
      '张伟,男,1984年5月3日生',
      '生年月日 昭和59年5月3日',
      'sinh ngày 3 tháng 5 năm 1984',
      'วันเกิด 3 พฤษภาคม 2527',
    ],
    reject: [
      'created 2019-03-15',
      'DOB 45/99/1989',
      'DOB 03151989',
      { text: '45991989', header: 'dob' },
      { text: '031519', header: 'created' },
      'admitted 11/02/24, DOB unknown',
      { text: '1980-03-15', header: 'updated_at' },
      '{"birthDate":null,"time":"1984-03-12T05:17:00.000Z"}',
      { text: '1980-03-15T08:12:44Z', header: 'dob' },
      'dob missing; expires 03/15/2027',
      'DOB 2980-03-15',
      'date of birth service, 2025-07-23 16:01:44,022 INFO started',
      '2024年5月3日生産',
      '生年月日 昭和59年15月3日',
    ],
  },
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
