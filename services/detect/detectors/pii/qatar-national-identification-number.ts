import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'QATAR_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'QID of Qatar: century, year of birth, country, number',
  negativeKeywords: otherNumbers,
  body: String.raw`[23]\d{2}(?:0(?:0[48]|1[26]|[2-9]\d)|[1-8]\d{2})\d{5}`,
  maxLength: 11,
  keywords: [
    'qid',
    'qatar id',
    'qatari id',
    'qatar national id',
    'qatar residency permit',
    'رقم البطاقة الشخصية',
    'qid number',
  ],
  values: ['28563412345', '29035612345', '30163400123'],
  wrong: ['18563412345', '2856341234'],
  references: [
    'https://qatarofw.com/qatar-id-number/',
    'https://qataridcheck.info/what-is-moi-qid-and-how-many-types-of-qid/',
  ],
});
