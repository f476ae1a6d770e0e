import * as siret from 'stdnum/lib/cjs/fr/siret.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'FRANCE_SIRET_NUMBER',
  name: 'SIRET of a French establishment',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{3} ?\d{3} ?\d{3} ?\d{5}`,
  maxLength: 23,
  keywords: [
    'establishment identification number',
    'french company establishment',
    'numéro de siret',
    'siret',
    'numéro siret',
    'n° siret',
    'siret number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(siret),
  values: ['368 325 764 66647', '162 929 803 09418', '220 684 583 08021'],
  wrong: ['368 325 764 66648', '162 929 803 09419'],
  references: ['https://www.insee.fr'],
});
