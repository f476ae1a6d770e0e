import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'JORDAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National number of Jordan',
  negativeKeywords: otherNumbers,
  body: String.raw`(?:9[0-9]|200)\d{7,8}`,
  maxLength: 10,
  keywords: [
    'الرقم الوطني',
    'jordan national number',
    'jordanian national number',
    'jordanian national id',
    'jordan national id',
  ],
  validate: (value) => value.length === 10 && !/^(\d)\1+$/.test(value),
  values: ['9851012345', '2000123456', '9791023456'],
  wrong: ['1851012345', '985101234'],
  references: ['https://cspd.gov.jo'],
});
