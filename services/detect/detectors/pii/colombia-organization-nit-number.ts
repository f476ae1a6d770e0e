import * as nit from 'stdnum/lib/cjs/co/nit.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'COLOMBIA_ORGANIZATION_NIT_NUMBER',
  name: 'NIT of an organization in Colombia',
  severity: severities.mediumMediumHigh,
  body: String.raw`[89]\d{2}\.?\d{3}\.?\d{3}-?\d`,
  maxLength: 13,
  keywords: [
    'nit',
    'nit.',
    'nit#',
    'n.i.t.',
    'número de identificación tributaria',
    'numero de identificacion tributaria',
    ...taxIdWords,
  ],
  columnEvidence: true,
  validate: checked(nit),
  values: ['890.903.938-8', '8909079988', '899.999.061-9'],
  wrong: ['890.903.938-7', '890.903-8'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://www.dian.gov.co'],
});
