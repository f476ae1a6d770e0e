import * as nif from 'stdnum/lib/cjs/pt/nif.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'PORTUGAL_TAX_IDENTIFICATION_NUMBER',
  name: 'NIF of Portugal',
  body: String.raw`(?:[1-3568]\d|45|7[0-245789]|9[0189])\d[ .]?\d{3}[ .]?\d{3}`,
  maxLength: 11,
  keywords: [
    'nif',
    'número de identificação fiscal',
    'numero de identificacao fiscal',
    'contribuinte',
    'número de contribuinte',
    'nipc',
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(nif),
  // What stands in forms and instructions.
  knownTestValues: ['123456789'],
  values: ['501 964 843', '703964844', '234567899'],
  wrong: ['501 964 844', '501 964 84'],
  references: ['https://www.portaldasfinancas.gov.pt'],
});
