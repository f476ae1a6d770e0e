import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'OMAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Civil number of Oman',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{7,9}`,
  maxLength: 9,
  keywords: [
    'oman civil number',
    'civil number',
    'omani id',
    'omani civil id',
    'oman national id',
    'resident card oman',
    'الرقم المدني',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['12345678', '10487562', '7654321'],
  wrong: ['123456', '1234567890'],
  references: ['https://www.rop.gov.om'],
});
