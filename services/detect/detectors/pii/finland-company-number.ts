import * as ytunnus from 'stdnum/lib/cjs/fi/ytunnus.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'FINLAND_COMPANY_NUMBER',
  name: 'Business ID of Finland',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{7}-?\d`,
  maxLength: 15,
  keywords: [
    'finnish business identifier',
    'finnish business id',
    'finland company number',
    'ly tunnus',
    'y-tunnus',
    'ytunnus',
    'y tunnus',
    'business id',
    'fo-nummer',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ytunnus),
  values: ['1460112-2', '4782809-1', '5310348-4'],
  wrong: ['1460112-3', '4782809-2'],
  references: ['https://www.ytj.fi'],
});
