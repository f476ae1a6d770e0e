import * as hkid from 'stdnum/lib/cjs/hk/hkid.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'HONG_KONG_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Identity card number of Hong Kong',
  body: String.raw`[A-Za-z]{1,2}\d{6}[ ]?[\[(]?[0-9Aa][\])]?`,
  maxLength: 12,
  keywords: [
    'hkic',
    'id card',
    'hkid',
    'hkid number',
    'hong kong id',
    'hong kong identity card',
    'hk id',
    '身份證',
    '身份證號碼',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  normalize: (value) => value.replace(/[ ()[\]]/g, '').toUpperCase(),
  validate: checked(hkid),
  values: ['A123456(3)', 'A1240563', 'AB987654(3)'],
  wrong: ['A123456(4)', 'A12345(3)'],
  references: ['https://www.immd.gov.hk'],
});
