import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { monthAndDay } from '../../validators/month-and-day.ts';

export default keyedPersonal({
  id: 'NICARAGUA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Cédula of Nicaragua: municipality, birth date, number, letter',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{3}-?\d{6}-?\d{4}[A-Ya-y]`,
  maxLength: 16,
  keywords: [
    'cédula',
    'cedula',
    'cédula de identidad',
    'cedula de identidad',
    'número de cédula',
    'cédula nicaragüense',
    ...nationalIdWords,
  ],
  validate: (value) =>
    monthAndDay(Number(value.slice(5, 7)), Number(value.slice(3, 5))) &&
    'ABCDEFGHJKLMNPQRSTUVWXY'[Number(value.slice(0, 13)) % 23] === value[13] &&
    'strong',
  values: ['001-010180-0012E', '281-080391-0005K', '4412512750013J'],
  wrong: ['001-320180-0012E', '001-010180-0012F'],
  references: ['https://github.com/cswni/cedulanica', 'https://github.com/juanjzb/nicaraguan-dni-validator'],
});
