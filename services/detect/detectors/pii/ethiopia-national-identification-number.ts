import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ETHIOPIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Fayda number of Ethiopia (FIN, FCN)',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{4}[ -]?\d{4}[ -]?\d{4}(?:[ -]?\d{4})?`,
  maxLength: 19,
  keywords: [
    'fayda',
    'fayda number',
    'fayda id',
    'fayda fan',
    'fayda fin',
    'fayda identification number',
    'fayda card number',
    'fayda alias number',
    'ፋይዳ',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['1234 5678 9012', '6140798523917519', '123456789013'],
  wrong: ['1234 5678 901', '12345678901234'],
  references: ['https://id.gov.et/en/faydanumber/'],
});
