import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { monthAndDay } from '../../validators/month-and-day.ts';
import { weightedSum } from '../../validators/weighted-sum.ts';

export default keyedPersonal({
  id: 'KUWAIT_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Civil id of Kuwait: century, birth date, number, check digit',
  negativeKeywords: otherNumbers,
  body: String.raw`[123]\d{11}`,
  maxLength: 12,
  keywords: [
    'civil id',
    'civil id number',
    'kuwait civil id',
    'kuwaiti civil id',
    'civil number',
    'الرقم المدني',
    'البطاقة المدنية',
    ...nationalIdWords,
  ],
  columnEvidence: true,
  validate: (value) =>
    monthAndDay(Number(value.slice(3, 5)), Number(value.slice(5, 7))) &&
    11 - (weightedSum(value, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === Number(value[11]) &&
    'strong',
  values: ['300092400929', '290031500217', '277091800637'],
  wrong: ['300092400928', '290133500217'],
  references: [
    'https://prakhar.me/articles/kuwait-civil-id-checksum/',
    'http://DR-Mahbob.com/blog/2008/12/23/civil-id-equation-for-check-digit/',
  ],
});
