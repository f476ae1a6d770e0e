import * as npwp from 'stdnum/lib/cjs/id/npwp.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'INDONESIA_TAX_IDENTIFICATION_NUMBER',
  name: 'NPWP of Indonesia',
  body: String.raw`\d{2}\.?\d{3}\.?\d{3}\.?\d-?\d{3}\.?\d{3}`,
  maxLength: 26,
  keywords: ['npwp', 'nomor pokok wajib pajak', ...taxIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(npwp),
  values: ['36.236.859.9-010.049', '09.719.346.0-879.655', '08.005.572.6-317.845'],
  wrong: ['36.236.859.0-010.049', '09.719.346.1-879.655'],
  references: ['https://www.pajak.go.id'],
});
