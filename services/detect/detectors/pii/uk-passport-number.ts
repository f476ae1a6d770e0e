import { notCounting } from '../../builders/alone.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'UK_PASSPORT_NUMBER',
  name: 'Passport number of the United Kingdom',
  severity: severities.mediumHigh,
  recommended: true,
  body: String.raw`${notCounting}\d{9}`,
  maxLength: 9,
  keywords: [
    'passport number',
    'passport no',
    'passport #',
    'passport#',
    'passportid',
    'british passport',
    'uk passport',
    'passeport #',
    'passeport n°',
    'passeport n °',
    'passeportnon',
    'passeport non',
  ],
  forms: [
    {
      // Nine digits that count up are a placeholder, unless the label names the country.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\d{9}`),
      maxLength: 9,
      keywords: ['uk passport', 'uk passport number', 'british passport'],
    },
  ],
  negativeKeywords: ['phone', 'tel', 'order', 'invoice', 'issued', 'date of issue', 'expiry', 'expires', 'visa number'],
  values: ['925665416', '107185703', '533380006'],
  wrong: ['92566541', '9256654161', 'A92566541'],
  extraExamples: {
    match: ['UK passport number: 123456789'],
    reject: [{ text: '123456789', header: 'passport_number' }],
  },
  references: ['ICAO Doc 9303 part 4', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
