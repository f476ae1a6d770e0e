import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'BOTSWANA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Omang of Botswana',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{4}[12]\d{4}`,
  maxLength: 9,
  keywords: ['omang', 'omang number', 'omang no', 'botswana national id', 'botswana id'],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['123412345', '406218901', '552920145'],
  wrong: ['123432345', '12341234'],
  references: ['https://www.gov.bw'],
});
