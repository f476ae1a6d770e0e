import { alone } from '../../builders/alone.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'MALTA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Identity card number of Malta',
  body: String.raw`(?!0{7})\d{7}[MGAPLHBZ]`,
  maxLength: 8,
  keywords: [
    'id card',
    'i.d. card',
    'karta tal-identità',
    'karta tal-identita',
    'numru tal-karta',
    'maltese id',
    'maltese identity card',
    'malta id card',
    'id card malta',
  ],
  negativeKeywords: otherNumbers,
  forms: [
    {
      // Under any country's heading where no Irish number has its shape: with the zeros in front, or without.
      trigger: { kind: 'field' },
      pattern: alone(String.raw`(?<![A-Za-z][-. ])(?:0(?!0{6})\d{6}|[1-9]\d{2,5})[MGAPLHBZ]`),
      maxLength: 8,
      keywords: [...nationalIdWords, ...taxIdWords],
      validate: () => true,
    },
    {
      // Nine digits of companies and of people without the card, where the heading names Malta.
      trigger: { kind: 'field' },
      pattern: alone(String.raw`\d{9}`),
      maxLength: 9,
      keywords: taxIdWords,
      validateIn: (_, __, countries) => countries.includes('MT'),
    },
  ],
  values: ['0123456M', '1234567A', '0034581M'],
  wrong: ['0000000M', '0123456X', '123456M7'],
  extraExamples: {
    match: [
      { text: '345671M', header: 'national_id' },
      { text: '882345608', header: 'maltese_tax_id' },
    ],
    reject: [{ text: '1234567A', header: 'national_id' }],
  },
  references: [
    'https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/',
    'https://identita.gov.mt',
  ],
});
