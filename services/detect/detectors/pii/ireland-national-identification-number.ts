import * as pps from 'stdnum/lib/cjs/ie/pps.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'IRELAND_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'PPS number of Ireland',
  body: String.raw`\d{7}[ ]?[A-Wa-w][ABIWTXZabiwtxz]?`,
  maxLength: 10,
  keywords: [
    'pps',
    'pps number',
    'ppsn',
    'pps no',
    'personal public service number',
    'pps#',
    'rsi number',
    'uimhir pps',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(pps),
  values: ['6433435F', '1234567T', '1234567FA'],
  wrong: ['6433435G', '643343F'],
  references: ['https://www.gov.ie/ppsn'],
});
