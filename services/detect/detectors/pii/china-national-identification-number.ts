import * as ric from 'stdnum/lib/cjs/cn/ric.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'CHINA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Resident identity number of China',
  body: String.raw`\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx]|(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}`,
  maxLength: 18,
  keywords: [
    // A driving licence has its holder's number.
    '驾驶证号',
    '驾驶证号码',
    '驾照号',
    '驾照号码',
    'ric no',
    'resident identity card number',
    'id card',
    '证件号码',
    '证件号',
    '身份證號',
    '身份证件号码',
    '身份證',
    '居民身份证',
    'resident identity card',
    'resident id',
    '身份证',
    '身份证号',
    '身份证号码',
    '公民身份号码',
    'chinese id',
    'shenfenzheng',
    'prc id',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  // Until 1999 without century and check character.
  validate: (value) => (value.length === 15 ? !/(\d)\1{5}/.test(value) : checked(ric)(value)),
  values: ['11010519491231002X', '110101199003071233', '440301198512314566', '110105491231002'],
  wrong: ['110105194912310021', '11010519491331002X'],
  references: ['GB 11643-1999'],
});
