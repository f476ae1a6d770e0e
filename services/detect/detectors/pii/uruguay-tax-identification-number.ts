import * as rut from 'stdnum/lib/cjs/uy/rut.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'URUGUAY_TAX_IDENTIFICATION_NUMBER',
  name: 'RUT of Uruguay',
  body: String.raw`(?:0[1-9]|1\d|2[01])-?\d{6}-?001-?\d`,
  maxLength: 18,
  keywords: [
    'uruguay tax number',
    'uruguay tax id',
    'rut',
    'registro único tributario',
    'registro unico tributario',
    'uruguayan tax id',
    'uruguayan tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(rut),
  values: ['216243280016', '210805760016', '214510040015'],
  wrong: ['216243280017', '210805760017'],
  references: ['https://www.dgi.gub.uy'],
});
