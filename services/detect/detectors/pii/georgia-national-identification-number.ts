import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'GEORGIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Personal number of Georgia',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{11}`,
  maxLength: 11,
  keywords: ['პირადი ნომერი', 'georgian id', 'პირადი №', 'პ/ნ', 'georgian personal number', 'georgian national id'],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['01001012345', '35001098765', '62004012345'],
  wrong: ['0100101234', '010010123456'],
  references: ['https://docslib.org/doc/4655604/georgia-information-on-tax-identification-numbers-section-i (OECD)'],
});
