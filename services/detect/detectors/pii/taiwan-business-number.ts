import * as ubn from 'stdnum/lib/cjs/tw/ubn.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'TAIWAN_BUSINESS_NUMBER',
  name: 'Unified business number of Taiwan',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{8}`,
  maxLength: 14,
  keywords: [
    'taiwan tax number',
    'taiwanese tax number',
    'ubn',
    '統一編號',
    '統編',
    'unified business number',
    'guiding number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ubn),
  values: ['04515542', '77713420', '68133800'],
  wrong: ['04515543', '77713421'],
  references: ['https://www.etax.nat.gov.tw'],
});
