import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { latvianId } from '../../validators/latvian-id.ts';

export default keyedPersonal({
  id: 'LATVIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Personas kods of Latvia',
  body: String.raw`(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-?[012]\d{4}|32\d{4}-?\d{5}`,
  maxLength: 12,
  keywords: [
    'personas koda',
    'personas kodu',
    'personas kodam',
    'pers. kods',
    'pers kods',
    'personas kods',
    'personal code',
    'latvian id',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  validate: (value) => latvianId(value) && (value.startsWith('32') || 'strong'),
  values: ['161175-19997', '16117210990', '010190-12349'],
  wrong: ['161375-19997', '161175-1999'],
  references: ['https://www.pmlp.gov.lv'],
});
