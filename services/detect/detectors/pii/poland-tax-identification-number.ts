import * as nip from 'stdnum/lib/cjs/pl/nip.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'POLAND_TAX_IDENTIFICATION_NUMBER',
  name: 'NIP of Poland',
  // The tax office before: no 0 in front, not two behind (schema TNrNIP of the Ministry of Finance).
  body: String.raw`(?=[1-9](?:\d[1-9]|[1-9]\d))(?:\d{3}[- ]?\d{3}[- ]?\d{2}[- ]?\d{2}|\d{3}-\d{2}-\d{2}-\d{3})`,
  maxLength: 13,
  keywords: ['polish vat number', 'nip', 'numer nip', 'nr nip', 'numer identyfikacji podatkowej', ...taxIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(nip),
  values: ['856-734-62-15', '9937906412', '5261040828'],
  wrong: ['856-734-62-16', '856-734-62', '0101101234'],
  references: ['https://www.podatki.gov.pl'],
});
