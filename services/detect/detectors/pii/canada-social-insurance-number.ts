import * as sin from 'stdnum/lib/cjs/ca/sin.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'CANADA_SOCIAL_INSURANCE_NUMBER',
  name: 'Social insurance number of Canada',
  recommended: true,
  body: String.raw`[1-79]\d{2}[ -]?\d{3}[ -]?\d{3}`,
  maxLength: 11,
  keywords: [
    'numéro assurance sociale',
    'sin',
    'social insurance number',
    'social insurance',
    'social insurance no',
    'sin number',
    'sin no',
    'canadian id',
    "numéro d'assurance sociale",
    'nas',
    'taxpayer sin',
    ...taxIdWords,
  ],
  negativeKeywords: ['phone', 'tel', 'ssn', 'order'],
  columnEvidence: true,
  validate: checked(sin),
  values: ['130 692 544', '130062540', '246-100-002'],
  wrong: ['130 692 545', '030 692 544'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.canada.ca/en/employment-social-development/services/sin.html',
  ],
});
