import * as edrpou from 'stdnum/lib/cjs/ua/edrpou.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'UKRAINE_COMPANY_NUMBER',
  name: 'EDRPOU of Ukraine',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{8}`,
  maxLength: 14,
  keywords: [
    'identifier for enterprises and organizations',
    'ukrainian company number',
    'edrpou',
    'єдрпоу',
    'код єдрпоу',
    'едрпоу',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(edrpou),
  values: ['13950097', '05311070', '51864564'],
  wrong: ['13950098', '05311071'],
  references: ['https://usr.minjust.gov.ua'],
});
