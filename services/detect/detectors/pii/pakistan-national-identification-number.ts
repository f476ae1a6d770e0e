import * as cnic from 'stdnum/lib/cjs/pk/cnic.js';
import { structured } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'PAKISTAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'CNIC of Pakistan',
  body: String.raw`[1-7]\d{4}-?\d{7}-?\d`,
  maxLength: 15,
  keywords: [
    'nic number',
    'قومی شناختی کارڈ',
    'شناختی کارڈ',
    'شناختی کارڈ نمبر',
    'id card',
    'cnic',
    'nicop',
    'cnic number',
    'cnic no',
    'national identity card number',
    'nadra',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  // The last digit is even for women: `stdnum` takes no 0.
  validate: (value, raw) => structured(cnic)(value) || /^[1-7]\d{4}-\d{7}-0$/.test(raw),
  values: ['34201-0891231-8', '5420148962818', '42101-1234567-3'],
  wrong: ['84201-0891231-8', '34201-089123-8'],
  references: ['https://www.nadra.gov.pk'],
});
