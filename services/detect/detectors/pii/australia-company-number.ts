import * as acn from 'stdnum/lib/cjs/au/acn.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'AUSTRALIA_COMPANY_NUMBER',
  name: 'Company number of Australia',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{3} ?\d{3} ?\d{3}`,
  maxLength: 17,
  keywords: ['acn', 'australian company number', 'a.c.n.'],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(acn),
  values: ['599 675 457', '353 684 974', '958 970 280'],
  wrong: ['599 675 458', '353 684 975'],
  references: ['https://asic.gov.au'],
});
