import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { luhn } from '../../validators/luhn.ts';

export default keyedPersonal({
  id: 'SAUDI_ARABIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National or resident identity number of Saudi Arabia',
  negativeKeywords: otherNumbers,
  body: String.raw`[12]\d{9}`,
  maxLength: 10,
  keywords: [
    'iqama',
    'iqama number',
    'iqama no',
    'saudi id',
    'saudi national id',
    'رقم الهوية',
    'رقم الهوية الوطنية',
    'الهوية الوطنية',
    'هويته',
    'رقم هويته',
    'رقم الإقامة',
    'الإقامة',
    'السجل المدني',
    'رقم السجل المدني',
    ...nationalIdWords,
  ],
  validate: (value) => luhn(value) && 'strong',
  values: ['1668694092', '2478790914', '2554915526'],
  wrong: ['1668694093', '24787909'],
  references: ['https://www.absher.sa'],
});
