import * as utr from 'stdnum/lib/cjs/gb/utr.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'UK_TAX_IDENTIFICATION_NUMBER',
  name: 'Unique Taxpayer Reference of the United Kingdom',
  body: String.raw`\d{5} ?\d{5}K?|K?\d{10}`,
  maxLength: 12,
  keywords: [
    'tax identification',
    'utr',
    'unique taxpayer reference',
    'unique tax reference',
    'paye',
    'tax#',
    'taxid#',
    'trn',
    'temporary reference number',
    'tax identification#',
    'tax id no.',
    'tax no.',
    ...taxIdWords,
  ],
  columnEvidence: true,
  normalize: (value) => value.replace(/[ kK]/g, ''),
  validate: checked(utr),
  values: ['19558 39661', '1965830640', '8985839671'],
  wrong: ['2955839661', '195583966'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.gov.uk/find-utr-number',
  ],
});
