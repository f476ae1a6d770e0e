import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'PARAGUAY_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Cédula of Paraguay',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{1,2}[. ]?\d{3}[. ]?\d{3}`,
  maxLength: 10,
  keywords: [
    'cédula de identidad civil',
    'cédula paraguaya',
    'paraguay national id',
    'paraguayan id',
    'paraguay national id number',
    'cedula paraguaya',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['3.785.123', '8785625', '3 405 524'],
  wrong: ['378512', '12345678901'],
  references: ['https://www.policianacional.gov.py/identificaciones'],
});
