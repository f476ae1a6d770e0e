import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ZIMBABWE_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National registration number of Zimbabwe: district, number, letter, district of origin',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{2}[- ]?\d{6,7} ?-?[A-HJ-NP-TV-Z] ?-?\d{2}`,
  maxLength: 16,
  keywords: [
    'national registration number',
    'zimbabwe id',
    'zimbabwean id',
    'zimbabwe national id',
    'natid',
    'id number zimbabwe',
    ...nationalIdWords,
  ],
  values: ['63-1234567A12', '08-123456 K 08', '29 2034567 D 42'],
  wrong: ['63-1234567A1', '63-12345A12'],
  references: ['National Registration Act of Zimbabwe, chapter 10:17'],
});
