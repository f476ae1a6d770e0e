import * as asmens from 'stdnum/lib/cjs/lt/asmens.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'LITHUANIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Asmens kodas of Lithuania',
  body: String.raw`[3-6]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}`,
  maxLength: 11,
  keywords: [
    'lithuanian personal number',
    'personal number',
    'asmens kodo',
    'asmens kodą',
    'asmens kodu',
    'a.k',
    'a. k',
    'asm. kodas',
    'asm kodas',
    'asmens kodas',
    'lithuanian id',
    'asmens kodo numeris',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(asmens),
  values: ['33309240064', '39001011237', '39309080860'],
  wrong: ['33309240065', '33313240064'],
  references: ['https://www.registrucentras.lt'],
});
