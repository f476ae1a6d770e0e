import * as nif from 'stdnum/lib/cjs/pt/nif.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'PORTUGAL_TAX_IDENTIFICATION_NUMBER',
  name: 'NIF of Portugal',
  body: String.raw`[1-35689]\d{2}[ .]?\d{3}[ .]?\d{3}`,
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
  negativeKeywords: ['phone', 'tel', 'fax', 'order', 'invoice', 'tracking'],
  columnEvidence: true,
  validate: checked(nif),
  values: ['501 964 843', '501964843', '234567899'],
  wrong: ['501 964 844', '501 964 84'],
  references: ['https://www.portaldasfinancas.gov.pt'],
});
