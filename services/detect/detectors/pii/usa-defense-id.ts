import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'USA_DEFENSE_ID',
  name: 'EDIPI: DoD id number of the United States',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{10}`,
  maxLength: 10,
  keywords: [
    'edipi',
    'dod id number',
    'dod id',
    'dod identification number',
    'electronic data interchange personal identifier',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['1234567890', '1098765432', '1503948576'],
  wrong: ['123456789', '12345678901'],
  references: [
    'http://itlaw.wikia.com/wiki/Electronic_Data_Interchange_Personal_Identifier',
    'https://legalclarity.org/military-id-number-what-it-is-and-where-to-find-it',
  ],
});
