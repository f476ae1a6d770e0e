import * as idnr from 'stdnum/lib/cjs/za/idnr.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'SOUTH_AFRICA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Identity number of South Africa',
  body: String.raw`\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ ]?\d{4}[ ]?(?:[01][ ]?\d{2}|[01]\d ?\d)`,
  maxLength: 17,
  keywords: [
    'i.d. number',
    'i.d. no',
    'south african id',
    'sa id',
    'sa id number',
    'za id',
    'id number za',
    'rsa id',
    'id nommer',
    'identiteitsnommer',
    'said',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(idnr),
  asNumber: { length: 13, lost: 3, example: '502144002024' },
  values: ['8001015009087', '800101 5009 087', '9001015009086'],
  wrong: ['8001015009088', '8013015009087'],
  references: ['https://www.dha.gov.za'],
});
