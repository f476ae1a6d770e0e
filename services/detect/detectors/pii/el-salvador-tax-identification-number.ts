import * as nit from 'stdnum/lib/cjs/sv/nit.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'EL_SALVADOR_TAX_IDENTIFICATION_NUMBER',
  name: 'NIT of El Salvador',
  body: String.raw`\d{4}-?\d{6}-?\d{3}-?\d`,
  maxLength: 23,
  keywords: ['nit', 'número de identificación tributaria', 'numero de identificacion tributaria', ...taxIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(nit),
  values: ['1354-105085-722-1', '1262-282360-335-1', '9985-308224-314-2'],
  wrong: ['1354-105085-722-2', '1262-282360-335-2'],
  references: ['https://www.mh.gob.sv'],
});
