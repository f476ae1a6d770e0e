import * as vkn from 'stdnum/lib/cjs/tr/vkn.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'TURKIYE_TAX_IDENTIFICATION_NUMBER',
  name: 'VKN of Türkiye',
  body: String.raw`\d{10}`,
  maxLength: 16,
  keywords: [
    'turkish tax identification number',
    'vergi dairesi',
    'vergi d',
    'vkn',
    'vergi kimlik numarası',
    'vergi kimlik no',
    'vergi no',
    'vergi numarası',
    'turkish tax id',
    'turkish tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(vkn),
  values: ['1053471988', '7639610746', '2275493780'],
  wrong: ['1053471989', '7639610747'],
  references: ['https://www.gib.gov.tr'],
});
