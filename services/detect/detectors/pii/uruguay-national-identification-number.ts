import * as cedula from 'stdnum/lib/cjs/uy/cedula.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'URUGUAY_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Cédula of Uruguay',
  body: String.raw`\d\.?\d{3}\.?\d{3}-?\d`,
  maxLength: 11,
  keywords: ['cédula', 'c. i', 'cédula de identidad', 'cedula de identidad', 'c.i.', 'ci uruguay'],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(cedula),
  values: ['1.234.567-2', '22340062', '4.187.930-7'],
  wrong: ['1.234.567-3', '1.234.56-2'],
  references: ['https://www.gub.uy'],
});
