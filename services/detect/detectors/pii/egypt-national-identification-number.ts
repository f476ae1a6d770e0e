import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'EGYPT_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National number of Egypt',
  negativeKeywords: otherNumbers,
  body: String.raw`[23]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)\d{5}`,
  maxLength: 14,
  keywords: [
    'الرقم القومي',
    'رقم قومي',
    'رقم البطاقة',
    'بطاقة الرقم القومي',
    'egyptian national id',
    'egypt national id',
    ...nationalIdWords,
  ],
  validate: (value) => !/(\d)\1{5}/.test(value),
  values: ['26101180232079', '27605190261422', '27907140217918'],
  wrong: ['26113180232079', '2760519026142'],
  references: ['https://moi.gov.eg'],
});
