import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'PANAMA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Cédula of Panama: province or kind, volume, entry',
  negativeKeywords: otherNumbers,
  body: String.raw`(?:(?:1[0-3]|[1-9])(?:-?(?:AV|PI))?|PE|E|N)-\d{1,4}-\d{1,6}`,
  maxLength: 18,
  keywords: [
    'cédula',
    'cedula',
    'cédula de identidad personal',
    'cédula panameña',
    'cip',
    'panama national id',
    'panamanian id',
  ],
  values: ['8-123-4567', 'PE-123-4567', '13-704-1234'],
  wrong: ['14-123-4567', '8-12345-4567'],
  references: ['https://docs.didit.me/api-reference/database-validation/panama/sib'],
});
