import * as onderwijsnummer from 'stdnum/lib/cjs/nl/onderwijsnummer.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'NETHERLANDS_EDUCATION_NUMBER',
  name: 'Education number of the Netherlands',
  body: String.raw`10\d{7}`,
  maxLength: 15,
  keywords: [
    'student identification number',
    'dutch student number',
    'onderwijsnummer',
    'onderwijs nummer',
    'leerlingnummer',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(onderwijsnummer),
  values: ['101348764', '109668735', '103371224'],
  wrong: ['101348765', '109668736'],
  references: ['https://duo.nl'],
});
