import * as nipt from 'stdnum/lib/cjs/al/nipt.js';
import { structured } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ALBANIA_TAX_IDENTIFICATION_NUMBER',
  name: 'NIPT of Albania',
  body: String.raw`[A-M]\d{8}[A-W]`,
  maxLength: 16,
  keywords: [
    'numri i identifikimit për personin e tatueshëm',
    'albania tax id',
    'nipt',
    'nuis',
    'numri i identifikimit të personit të tatueshëm',
    'albanian tax id',
    'albanian tax number',
  ],
  negativeKeywords: otherNumbers,
  validate: structured(nipt),
  values: ['E88813962L', 'C69407905V', 'L77413233E'],
  wrong: ['E8881396', 'E88813962L77'],
  references: ['https://www.tatime.gov.al'],
});
