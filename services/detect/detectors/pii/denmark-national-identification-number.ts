import * as cpr from 'stdnum/lib/cjs/dk/cpr.js';
import { structured } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'DENMARK_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'CPR number of Denmark',
  body: String.raw`(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}`,
  maxLength: 11,
  keywords: [
    'cpr',
    'cpr nummer',
    'cpr nr',
    'cpr number',
    'cpr no',
    'personnummer',
    'cprnr',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: ['phone', 'tel', 'fax', 'order', 'invoice', 'tracking'],
  validate: structured(cpr),
  values: ['211062-5629', '2110625629', '310785-1234'],
  wrong: ['311385-1234', '321062-5629'],
  references: ['https://cpr.dk'],
});
