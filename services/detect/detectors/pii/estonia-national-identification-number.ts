import * as ik from 'stdnum/lib/cjs/ee/ik.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ESTONIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Isikukood of Estonia',
  body: String.raw`[1-8]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}`,
  maxLength: 11,
  keywords: [
    'isikukoodiga',
    'isikukoodid',
    'personal identification code',
    'isikukood',
    'ik number',
    'estonian id',
    'isikukoodi',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ik),
  values: ['36805280109', '39001011237', '36803286103'],
  wrong: ['36805280108', '36813280109'],
  references: ['https://www.id.ee'],
});
