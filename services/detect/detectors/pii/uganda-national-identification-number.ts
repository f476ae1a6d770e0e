import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'UGANDA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NIN of Uganda: citizen or alien, sex, year of birth, ten characters',
  negativeKeywords: otherNumbers,
  body: String.raw`[CAF][MF]\d{2}[0-9A-Z]{10}`,
  maxLength: 14,
  keywords: [
    'national identification number',
    'nin',
    'nira',
    'ugandan nin',
    'uganda national id',
    'nin number',
    ...nationalIdWords,
  ],
  values: ['CM85012345ABCD', 'CF90123456XYZK', 'CM790231047LQH'],
  wrong: ['CX85012345ABCD', 'CM85012345ABC'],
  references: ['https://tools.gera.services/uganda-nin-validator'],
});
