import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { weightedSum } from '../../validators/weighted-sum.ts';

export default keyedPersonal({
  id: 'KOSOVO_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Personal number of Kosovo',
  negativeKeywords: otherNumbers,
  body: String.raw`[12]\d{9}`,
  maxLength: 10,
  keywords: ['numri personal', 'nr. personal', 'nr personal', 'kosovo personal number', 'lični broj', 'leternjoftim'],
  // One implementation alone gives the rule of the last digit: others are taken, with less weight.
  validate: (value) =>
    !/^(\d)\1+$/.test(value) &&
    (((11 - (weightedSum(value, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === Number(value[9]) ? 'strong' : true),
  values: ['1234567892', '1170234561', '2011456789'],
  wrong: ['3234567892', '123456789'],
  references: ['https://gzk.rks-gov.net/ActDocumentDetail.aspx?ActID=12653', 'https://docs.rs/nidx'],
});
