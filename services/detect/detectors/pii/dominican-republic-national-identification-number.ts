import * as cedula from 'stdnum/lib/cjs/do/cedula.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'DOMINICAN_REPUBLIC_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Cédula of the Dominican Republic',
  body: String.raw`\d{3}-?\d{7}-?\d`,
  maxLength: 19,
  keywords: [
    'cédula electoral',
    'ced. electoral',
    'ced. elect',
    'nro. de cédula',
    'número de cédula',
    'ced. identidad',
    'num. ced',
    'nro. ced',
    'dominican republic national id',
    'cédula',
    'cedula',
    'cédula de identidad',
    'cedula de identidad y electoral',
    'dominican national id',
    'dominican identity card',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(cedula),
  values: ['142-1639653-2', '236-2121860-3', '629-7731859-1'],
  wrong: ['142-1639653-3', '236-2121860-4'],
  references: ['https://jce.gob.do'],
});
