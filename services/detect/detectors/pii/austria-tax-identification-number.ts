import * as tin from 'stdnum/lib/cjs/at/tin.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'AUSTRIA_TAX_IDENTIFICATION_NUMBER',
  name: 'Steuernummer of Austria',
  body: String.raw`\d{2}-?\d{3}/?\d{4}`,
  maxLength: 11,
  keywords: ['st.-nr', 'steuernummer', 'abgabenkontonummer', 'steuer nr', 'st.nr.', ...taxIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(tin),
  values: ['59-119/9013', '591193016', '93-173/6581'],
  wrong: ['59-119/9014', '59-119/901'],
  references: ['https://www.bmf.gv.at'],
});
