import * as tin from 'stdnum/lib/cjs/za/tin.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'SOUTH_AFRICA_TAX_IDENTIFICATION_NUMBER',
  name: 'Tax reference number of South Africa',
  body: String.raw`\d{10}`,
  maxLength: 16,
  keywords: [
    'south african tax id',
    'south african tax number',
    'tax ref',
    'tax ref no',
    'income tax number',
    'income tax ref',
    'income tax ref. no',
    'sars',
    'sars tax number',
    'income tax reference',
    'tax reference number',
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(tin),
  values: ['2986539787', '2045196801', '9163475222'],
  wrong: ['2986539788', '2045196802'],
  references: ['https://www.sars.gov.za'],
});
