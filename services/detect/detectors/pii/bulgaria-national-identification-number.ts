import * as egn from 'stdnum/lib/cjs/bg/egn.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'BULGARIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'EGN of Bulgaria',
  body: String.raw`\d{2}(?:[024][1-9]|[135][0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}| \d{3} \d)`,
  maxLength: 12,
  keywords: [
    'personal identity code',
    'personal identity codes',
    'bulgarian personal number',
    'егн',
    'egn',
    'единен граждански номер',
    'edinen grazhdanski nomer',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(egn),
  asNumber: { length: 10, lost: 2, example: '542142640' },
  values: ['7523169263', '9001011238', '7523169263'],
  wrong: ['7523169264', '7533169263'],
  references: ['https://www.grao.bg'],
});
