import * as tfn from 'stdnum/lib/cjs/au/tfn.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'AUSTRALIA_TAX_FILE_NUMBER',
  name: 'Tax file number of Australia',
  recommended: true,
  body: String.raw`\d{3}[ -]?\d{3}[ -]?\d{2,3}`,
  maxLength: 11,
  keywords: ['tax file number', 'tfn', 'tax file no', 'tax file'],
  columnEvidence: true,
  validate: checked(tfn),
  values: ['123 456 782', '445454582', '876 543 210'],
  wrong: ['123 456 783', '123 456'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.ato.gov.au/individuals-and-families/tax-file-number',
  ],
});
