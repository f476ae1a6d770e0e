import * as pnf from 'stdnum/lib/cjs/bg/pnf.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'BULGARIA_FOREIGNER_NUMBER',
  name: 'Personal number of a foreigner in Bulgaria',
  body: String.raw`\d{10}|\d{4} \d{3} \d{3}`,
  maxLength: 16,
  keywords: [
    'number of a foreigner',
    'foreigner number',
    'pnf',
    'bulgarian foreigner number',
    'lnch',
    'лнч',
    'lnc',
    'personal number of a foreigner',
    'личен номер на чужденец',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(pnf),
  values: ['5760054782', '7142215224', '1731970549'],
  wrong: ['5760054783', '7142215225'],
  references: ['https://www.mvr.bg'],
});
