import * as cvr from 'stdnum/lib/cjs/dk/cvr.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'DENMARK_COMPANY_NUMBER',
  name: 'CVR number of Denmark',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{8}`,
  maxLength: 14,
  keywords: [
    'danish vat number',
    'danish company number',
    'denmark company number',
    'momsregistreringsnummer',
    'cvr',
    'cvr-nummer',
    'cvr nummer',
    'cvr-nr',
    'cvr nr',
    'se-nummer',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(cvr),
  values: ['74409393', '47257212', '46423003'],
  wrong: ['74409394', '47257213'],
  references: ['https://datacvr.virk.dk'],
});
