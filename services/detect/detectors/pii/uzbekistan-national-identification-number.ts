import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { monthAndDay } from '../../validators/month-and-day.ts';
import { weightedSum } from '../../validators/weighted-sum.ts';

const own = ['pinfl', 'jshshir', 'пинфл', 'жшшир', 'пинфл жшшир', 'uzbek pinfl', 'uzbekistan national id'];
const body = String.raw`[1-6](?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{9}`;
const born = (value: string): boolean => monthAndDay(Number(value.slice(3, 5)), Number(value.slice(1, 3)));

export default keyedPersonal({
  id: 'UZBEKISTAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'PINFL of Uzbekistan: sex and century, birth date, place, number, check digit',
  negativeKeywords: otherNumbers,
  body,
  maxLength: 14,
  keywords: [...own, ...nationalIdWords],
  columnEvidence: true,
  validate: (value) =>
    born(value) && weightedSum(value, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7]) % 10 === Number(value[13]) && 'strong',
  // No document was found for the last digit: under its own names the date is enough.
  forms: [{ trigger: { kind: 'keyword' }, pattern: isolated(body), maxLength: 14, keywords: own, validate: born }],
  values: ['30101851230042', '42507923040017', '61203050100127'],
  wrong: ['73101851230043', '33201851230042', '33002851230042'],
  references: ['https://lex.uz/docs/417156'],
});
