import * as oib from 'stdnum/lib/cjs/hr/oib.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'CROATIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'OIB of Croatia',
  body: String.raw`(?:HR)?\d{11}`,
  maxLength: 13,
  keywords: ['oib', 'osobni identifikacijski broj', 'croatian id', ...nationalIdWords, ...taxIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(oib),
  asNumber: { length: 11, lost: 2, example: '264620680' },
  values: ['33392005961', '12345678903', 'HR33392005961'],
  wrong: ['33392005962', '3339200596'],
  references: ['https://oib.oib.hr'],
});
