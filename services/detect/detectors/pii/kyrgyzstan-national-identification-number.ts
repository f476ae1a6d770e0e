import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'KYRGYZSTAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'PIN of Kyrgyzstan: sex, birth date, number',
  negativeKeywords: otherNumbers,
  body: String.raw`[12](?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{7}`,
  maxLength: 14,
  keywords: [
    'персональный идентификационный номер',
    'персональный номер',
    'инн',
    'пин',
    'жеке идентификациялык номери',
    'kyrgyz pin',
    'kyrgyzstan national id',
  ],
  values: ['20101198012345', '12305199501234', '10112200100123'],
  wrong: ['30101198012345', '23201198012345'],
  references: ['https://grs.gov.kg'],
});
