import * as ni from 'stdnum/lib/cjs/cu/ni.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'CUBA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Identity number of Cuba',
  body: String.raw`\d{11}`,
  maxLength: 17,
  keywords: [
    'carnet de identidad',
    'carné de identidad',
    'carne de identidad',
    'número de identidad permanente',
    'número de identidad',
    'cuba national id',
    'cuban national id',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ni),
  values: ['57122918492', '64082433248', '91072709375'],
  wrong: ['57123918492', '64083433248'],
  references: ['https://www.minjus.gob.cu'],
});
