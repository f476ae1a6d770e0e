import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { weightedSum } from '../../validators/weighted-sum.ts';

export default keyedPersonal({
  id: 'EL_SALVADOR_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'DUI of El Salvador',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{8}-?\d`,
  maxLength: 10,
  keywords: ['documento único de identidad', 'documento unico de identidad', 'dui', 'número de dui', 'dui salvadoreño'],
  columnEvidence: true,
  validate: (value) =>
    !/^(\d)\1+$/.test(value) &&
    (10 - (weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 10)) % 10 === Number(value[8]) &&
    'strong',
  values: ['01234567-8', '00016297-5', '04182736-4'],
  wrong: ['01234567-9', '00016297-6'],
  references: ['https://www.rnpn.gob.sv'],
});
