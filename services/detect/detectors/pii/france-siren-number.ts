import * as siren from 'stdnum/lib/cjs/fr/siren.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'FRANCE_SIREN_NUMBER',
  name: 'SIREN of a French company',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{3} ?\d{3} ?\d{3}`,
  maxLength: 17,
  keywords: [
    'french company identification number',
    'french company number',
    'france company number',
    "numéro d'immatriculation rcs",
    'rcs',
    'siren',
    'numéro siren',
    'n° siren',
    'siren number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(siren),
  values: ['126 863 893', '708 991 674', '776 444 234'],
  wrong: ['126 863 894', '708 991 675'],
  references: ['https://www.insee.fr'],
});
