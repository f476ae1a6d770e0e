import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'HONDURAS_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'DNI or RTN of Honduras: place, year of birth, number',
  negativeKeywords: otherNumbers,
  body: String.raw`(?:0[1-9]|1[0-8])(?:0[1-9]|1\d|2[0-8])-?(?:19|20)\d{2}-?\d{5,6}`,
  maxLength: 17,
  keywords: [
    'dni',
    'rtn',
    'tarjeta de identidad',
    'número de identidad',
    'identidad',
    'honduran id',
    'honduras national id',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['0801-1985-12345', '0809192112345', '08011985123456'],
  wrong: ['1901-1985-12345', '0801-1785-12345'],
  references: [
    'https://learn.sayari.com/interpreting-honduran-national-id-numbers/',
    'https://lu1tr0n.github.io/nationid/documents/hn.html',
  ],
});
