import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'GHANA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Ghana Card',
  negativeKeywords: otherNumbers,
  body: String.raw`GHA-?\d{9}-?\d`,
  maxLength: 15,
  keywords: [
    'ghana card',
    'ghana card number',
    'ghanacard',
    'personal id number',
    'national identification authority',
    'ghanaian id',
    ...nationalIdWords,
  ],
  values: ['GHA-721948236-9', 'GHA-000123456-7', 'GHA3219080399'],
  wrong: ['GHA-72194823-9', 'GHB-721948236-9'],
  references: ['https://nia.gov.gh/the-ghanacard-introduction/', 'https://tools.gera.services/ghana-card-validator'],
});
