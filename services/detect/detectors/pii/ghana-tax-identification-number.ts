import * as tin from 'stdnum/lib/cjs/gh/tin.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'GHANA_TAX_IDENTIFICATION_NUMBER',
  name: 'Taxpayer number of Ghana',
  body: String.raw`[PCGQV]00\d{7}[0-9X]`,
  maxLength: 17,
  keywords: ['ghana tin', 'ghana tax', 'gra tin', 'ghanaian tax id', 'ghanaian tax number', ...taxIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(tin),
  values: ['P0080217745', 'P0093924070', 'P0060643781'],
  wrong: ['P0080217746', 'P0093924071'],
  references: ['https://gra.gov.gh'],
});
