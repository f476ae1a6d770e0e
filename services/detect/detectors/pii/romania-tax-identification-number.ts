import * as cui from 'stdnum/lib/cjs/ro/cui.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ROMANIA_TAX_IDENTIFICATION_NUMBER',
  name: 'CUI of Romania',
  body: String.raw`(?:RO ?)?\d{6,10}`,
  maxLength: 14,
  keywords: [
    'cod de înregistrare în scopuri de tva',
    'romanian company identifier',
    'romanian company number',
    'cod de identificare fiscală',
    'codul fiscal',
    'codul unic de înregistrare',
    'cod de înregistrare fiscală',
    'cui',
    'cif',
    'cod fiscal',
    'cod unic de înregistrare',
    'cod unic de inregistrare',
    'romanian tax id',
    'romanian tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(cui),
  values: ['52521036', '54713380', '50044143'],
  wrong: ['52521037', '54713381'],
  references: ['https://www.anaf.ro'],
});
