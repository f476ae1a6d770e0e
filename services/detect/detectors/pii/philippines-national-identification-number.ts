import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'PHILIPPINES_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'PhilSys card number of the Philippines',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}`,
  maxLength: 19,
  keywords: [
    'philsys',
    'philsys number',
    'philsys card number',
    'philsys id',
    'philid',
    'pcn',
    'philippine identification system',
  ],
  validate: (value) => !/(\d)\1{5}/.test(value),
  values: ['2159-2873-1779-2322', '8692 4566 3574 9539', '7919635298157858'],
  wrong: ['2159-2873-1779-232', '2159-2873-1779'],
  references: ['https://philsys.gov.ph'],
});
