import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'LIBYA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National number of Libya',
  // Sex, year of birth, serial number.
  body: String.raw`[12](?:19[2-9]\d|20[0-4]\d)\d{7}`,
  maxLength: 12,
  keywords: [
    'الرقم الوطني',
    'libyan national number',
    'libya national number',
    'national number libya',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  values: ['119850123456', '219920765432', '120010000017'],
  wrong: ['319850123456', '118850123456'],
  references: ['https://cra.gov.ly'],
});
