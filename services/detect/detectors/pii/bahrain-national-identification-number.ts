import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'BAHRAIN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'CPR of Bahrain: year and month of birth, number',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{2}(?:0[1-9]|1[0-2])\d{5}`,
  maxLength: 9,
  keywords: ['cpr number', 'cpr no', 'cpr', 'bahrain cpr', 'bahrain national id', 'bahraini id', 'الرقم الشخصي'],
  values: ['850123456', '920712348', '010512340'],
  wrong: ['851323456', '85012345'],
  references: ['https://en.wikipedia.org/wiki/National_identification_number#Bahrain'],
});
