import * as cui from 'stdnum/lib/cjs/gt/cui.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'GUATEMALA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'CUI of Guatemala',
  body: String.raw`\d{4} ?\d{5} ?\d{4}`,
  maxLength: 21,
  keywords: [
    'documento personal de identificación',
    'cui',
    'dpi',
    'código único de identificación',
    'codigo unico de identificacion',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(cui),
  values: ['6236 85990 1004', '9218 97251 1219', '6969 65186 0510'],
  wrong: ['6236 85991 1004', '9218 97251 2219'],
  references: ['https://www.renap.gob.gt'],
});
