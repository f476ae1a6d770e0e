import * as uen from 'stdnum/lib/cjs/sg/uen.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'SINGAPORE_COMPANY_NUMBER',
  name: 'Unique entity number of Singapore',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{8,9}[A-Z]|[RST]\d{2}[A-Z]{2}\d{4}[A-Z]`,
  maxLength: 16,
  keywords: [
    'co. reg. no',
    'gst reg. no',
    'company registration number',
    'acra',
    'roc no',
    'uen',
    'unique entity number',
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(uen),
  values: ['209427677E', '207479498E', '208025298K'],
  wrong: ['209427678E', '207479499E'],
  references: ['https://www.uen.gov.sg'],
});
