import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'KOSOVO_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Personal number of Kosovo',
  negativeKeywords: otherNumbers,
  body: String.raw`[12]\d{9}`,
  maxLength: 10,
  keywords: ['numri personal', 'nr. personal', 'nr personal', 'kosovo personal number', 'lični broj', 'leternjoftim'],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['1234567892', '1170234561', '2011456789'],
  wrong: ['3234567892', '123456789'],
  references: ['https://arc.rks-gov.net'],
});
