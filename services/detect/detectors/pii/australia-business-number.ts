import * as abn from 'stdnum/lib/cjs/au/abn.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords, vatWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'AUSTRALIA_BUSINESS_NUMBER',
  name: 'Business number of Australia (ABN)',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}`,
  maxLength: 14,
  keywords: ['abn', 'australian business number', 'abn number', ...taxIdWords, ...vatWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(abn),
  values: ['83 914 571 673', '82904571678', '51 824 753 556'],
  wrong: ['99 999 999 999', '83 914 571 67'],
  references: ['https://abr.business.gov.au'],
});
