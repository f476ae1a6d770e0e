import * as nit from 'stdnum/lib/cjs/gt/nit.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'GUATEMALA_TAX_IDENTIFICATION_NUMBER',
  name: 'NIT of Guatemala',
  // Five digits in a row are a code's as well (`sku NIT-76627`).
  body: String.raw`[1-9]\d{4,7}-?[\dK]|[1-9]\d{2,3}-[\dK]`,
  fieldBody: String.raw`\d{4,8}-?[\dK]`,
  maxLength: 15,
  keywords: [
    'guatemala tax number',
    'guatemala tax id',
    'nit',
    'número de identificación tributaria',
    'numero de identificacion tributaria',
    'guatemalan tax id',
    'guatemalan tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(nit),
  values: ['2036751-1', '6927275-1', '8945680-7'],
  wrong: ['2036751-2', '6927275-2'],
  references: ['https://portal.sat.gob.gt'],
});
