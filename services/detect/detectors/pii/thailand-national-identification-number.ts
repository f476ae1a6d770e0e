import * as idnr from 'stdnum/lib/cjs/th/idnr.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'THAILAND_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National identity number of Thailand',
  body: String.raw`[1-8][ -]?\d{4}[ -]?\d{5}[ -]?\d{2}[ -]?\d`,
  maxLength: 17,
  keywords: [
    'personal identification number',
    'thai personal id',
    'thai id',
    'thai national id',
    'id card',
    'บัตรประจำตัวประชาชน',
    'เลขที่บัตรประจำตัวประชาชน',

    'เลขบัตรประชาชน',
    'เลขประจำตัวประชาชน',
    'บัตรประชาชน',
    'citizen id number',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(idnr),
  values: ['1-1017-00207-03-0', '1106700200820', '3100600445635'],
  wrong: ['1-1017-00207-03-1', '110170020703'],
  references: ['https://www.bora.dopa.go.th'],
});
