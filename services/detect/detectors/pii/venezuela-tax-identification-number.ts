import * as rif from 'stdnum/lib/cjs/ve/rif.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'VENEZUELA_TAX_IDENTIFICATION_NUMBER',
  name: 'RIF of Venezuela',
  body: String.raw`[VEJPG]-?\d{8}-?\d`,
  maxLength: 18,
  keywords: [
    'registro de identificación fiscal',
    'venezuelan vat number',
    'venezuela tax id',
    'r.i.f',
    'rif',
    'registro de información fiscal',
    'registro de informacion fiscal',
    'venezuelan tax id',
    'venezuelan tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(rif),
  values: ['V-01881454-0', 'J-32080576-6', 'V-28055530-0'],
  wrong: ['V-01881454-1', 'J-32080576-7'],
  references: ['http://www.seniat.gob.ve'],
});
