import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'BANGLADESH_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NID of Bangladesh',
  negativeKeywords: otherNumbers,
  body: String.raw`(?:19|20)\d{15}|\d{13}|\d{3} ?\d{3} ?\d{4}`,
  maxLength: 17,
  keywords: [
    'nid',
    'nid number',
    'nid no',
    'জাতীয় পরিচয়পত্র',
    'জাতীয় পরিচয় পত্র',
    'bangladesh national id',
    'bangladeshi nid',
    'smart nid',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['1234567890124', '732 514 8890', '19901234567890123'],
  wrong: ['123456789', '12345678901245'],
  references: ['https://services.nidw.gov.bd'],
});
