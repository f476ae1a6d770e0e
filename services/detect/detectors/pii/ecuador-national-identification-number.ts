import * as ci from 'stdnum/lib/cjs/ec/ci.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ECUADOR_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Cédula of Ecuador',
  body: String.raw`(?:[01]\d|2[0-4]|30)\d{7}-?\d`,
  maxLength: 11,
  keywords: [
    'ced. identidad',
    'ced. ident',
    'num. ced',
    'nro. ced',
    'personal identity code',
    'ecuadorian id',
    'cédula',
    'cédula de ciudadanía',
    'c.i',
    'nro. de cédula',
    'cédula de identidad',
    'cedula de identidad',
    'cédula de ciudadanía ecuador',
    'número de cédula',
    'ci ecuador',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ci),
  values: ['1714307103', '1712345675', '1764309124'],
  wrong: ['1714307104', '171430710'],
  references: ['https://www.registrocivil.gob.ec'],
});
