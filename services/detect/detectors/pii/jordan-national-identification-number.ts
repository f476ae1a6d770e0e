import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'JORDAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National number of Jordan: 9 and two digits of the year of birth, or the year since 2000, sex, number',
  negativeKeywords: otherNumbers,
  body: String.raw`9\d{2}[12]\d{6}|20\d{8}`,
  maxLength: 10,
  keywords: [
    'الرقم الوطني',
    'jordan national number',
    'jordanian national number',
    'jordanian national id',
    'jordan national id',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['9851012345', '2000123456', '9791023456'],
  wrong: ['1851012345', '985101234', '9853012345'],
  references: [
    'Director of the Civil Status and Passports Department in Al Wakeel News on what the digits mean',
    'https://cspd.gov.jo',
  ],
});
