import * as tckimlik from 'stdnum/lib/cjs/tr/tckimlik.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'TURKIYE_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'T.C. Kimlik No of Türkiye',
  body: String.raw`[1-9]\d{10}`,
  maxLength: 11,
  keywords: [
    't.c. no',
    'kimlik numaram',
    'tc kimlik numarası',
    't.c. kimlik no',
    'tc kimlik no',
    'tckn',
    'kimlik no',
    'tc kimlik',
    't.c. kimlik',
    'kimlik numarası',
    'tc no',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  validate: checked(tckimlik),
  values: ['10000000146', '17291716060', '12345678950'],
  wrong: ['10000000147', '1000000014'],
  references: ['https://www.nvi.gov.tr'],
});
