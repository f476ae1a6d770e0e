import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { weightedSum } from '../../validators/weighted-sum.ts';

export default keyedPersonal({
  id: 'UZBEKISTAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'PINFL of Uzbekistan: sex and century, birth date, place, number, check digit',
  negativeKeywords: otherNumbers,
  body: String.raw`[1-6](?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{9}`,
  maxLength: 14,
  keywords: [
    'pinfl',
    'jshshir',
    'пинфл',
    'жшшир',
    'пинфл жшшир',
    'uzbek pinfl',
    'uzbekistan national id',
    ...nationalIdWords,
  ],
  columnEvidence: true,
  validate: (value) =>
    weightedSum(value, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7]) % 10 === Number(value[13]) && 'strong',
  values: ['30101851230042', '42507923040017', '61203050100127'],
  wrong: ['30101851230043', '33201851230042'],
  references: ['https://lex.uz/docs/417156'],
});
