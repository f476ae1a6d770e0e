import * as epic from 'stdnum/lib/cjs/in/epic.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'INDIA_VOTER_ID',
  name: 'Voter identity number of India',
  body: String.raw`[A-Z]{3}\d{7}`,
  maxLength: 16,
  keywords: [
    'election id',
    "voter's id",
    'voters id',
    'voter id card',
    'मतदाता पहचान पत्र',
    'epic',
    'epic number',
    'voter id',
    'voter card',
    'voter identity card',
    'electors photo identity card',
    'election card',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(epic),
  values: ['KEL8480451', 'OTN9355322', 'EXV9410424'],
  wrong: ['KEL8480452', 'OTN9355323'],
  references: ['https://www.eci.gov.in'],
});
