import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'KENYA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National id, Huduma or Maisha number of Kenya',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{7,9}`,
  maxLength: 9,
  keywords: [
    'kenyan id',
    'kenya national id',
    'kenyan national id',
    'kenya id number',
    'huduma number',
    'huduma namba',
    'maisha namba',
    'kitambulisho nambari',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['12345678', '24567891', '123456789'],
  wrong: ['123456', '1234567890'],
  references: ['https://identity.ecitizen.go.ke'],
});
