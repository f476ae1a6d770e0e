import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'SYRIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National number of Syria: governorate, registry, number',
  negativeKeywords: otherNumbers,
  body: String.raw`[01]\d{10}`,
  maxLength: 11,
  keywords: [
    'syrian national number',
    'syrian national id',
    'syrian id',
    'syria national id',
    'syria national number',
    'الرقم الوطني',
    'الرقم الوطني السوري',
  ],
  validate: (value) => /^(?:0[1-9]|1[0-4])/.test(value) && !/(\d)\1{6}/.test(value),
  values: ['02040173856', '08120046291', '01010295537'],
  wrong: ['32040173856', '0204017385'],
  references: ['https://newshub48.com/?p=6504'],
});
