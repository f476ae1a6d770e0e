import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'VENEZUELA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Cédula of Venezuela',
  negativeKeywords: otherNumbers,
  body: String.raw`[VEve][-. ]?\d{1,2}\.?\d{3}\.?\d{3}`,
  maxLength: 13,
  keywords: [
    'cédula',
    'cedula',
    'cédula de identidad',
    'cedula de identidad',
    'c.i',
    'venezuelan id',
    'venezuela national id',
    ...nationalIdWords,
  ],
  validate: (value) => !/(\d)\1{6}/.test(value),
  values: ['V-12.345.678', 'V12345679', 'E-84.123.456'],
  wrong: ['G-12.345.678', 'V-123.45'],
  references: ['python-stdnum: stdnum.ve.rif', 'https://www.saime.gob.ve'],
});
