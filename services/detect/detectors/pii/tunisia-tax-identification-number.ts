import * as mf from 'stdnum/lib/cjs/tn/mf.js';
import { structured } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'TUNISIA_TAX_IDENTIFICATION_NUMBER',
  name: 'Matricule fiscal of Tunisia',
  body: String.raw`\d{7}/?[A-HJ-NP-TV-Z](?:/?[ABDNP]/?[CMNP]/?\d{3})?`,
  maxLength: 22,
  keywords: [
    'tunisia tax number',
    'tunisia tax id',
    'mat. fiscal',
    'المعرف الجبائي',
    'matricule fiscal',
    'matricule fiscale',
    'identifiant fiscal',
    'tunisian tax id',
    'tunisian tax number',
  ],
  negativeKeywords: otherNumbers,
  validate: structured(mf),
  values: ['8604566V/A/M/000', '9258516C', '3451900Q'],
  wrong: ['8604566V/A/M/001', '2897349K/A/M/001'],
  references: ['https://www.finances.gov.tn'],
});
