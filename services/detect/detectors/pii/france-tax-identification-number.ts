import * as nif from 'stdnum/lib/cjs/fr/nif.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'FRANCE_TAX_IDENTIFICATION_NUMBER',
  name: 'Numéro fiscal of France',
  recommended: true,
  body: String.raw`[0-3]\d(?: ?\d{2}){1}(?: ?\d{3}){3}`,
  maxLength: 17,
  keywords: [
    'identifiant fiscal',
    'nif',
    'numéro fiscal',
    'numero fiscal',
    'spi',
    "numéro d'identification fiscale",
    "numéro d'identification fiscal",
    'tin#',
    'référence fiscale',
    ...taxIdWords,
  ],
  columnEvidence: true,
  validate: checked(nif),
  values: ['30 23 217 600 053', '3082261606053', '30 23 267 678 053'],
  wrong: ['30 23 217 600 054', '30 23 217'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://www.impots.gouv.fr'],
});
