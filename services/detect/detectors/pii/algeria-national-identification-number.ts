import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ALGERIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NIN of Algeria',
  negativeKeywords: otherNumbers,
  body: String.raw`[12]\d{17}`,
  maxLength: 18,
  keywords: [
    'nin',
    'algerian national id',
    'numéro d’identification national',
    'numéro d’identification nationale unique',
    'رقم التعريف الوطني',
    'algeria national id',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['109850123456789012', '119900412345678901', '209875012345678904'],
  wrong: ['309850123456789012', '10985012345678901'],
  references: ['Décret exécutif 10-210'],
});
