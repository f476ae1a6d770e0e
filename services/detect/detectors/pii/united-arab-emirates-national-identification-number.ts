import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { luhn } from '../../validators/luhn.ts';

export default keyedPersonal({
  id: 'UNITED_ARAB_EMIRATES_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Emirates ID of the United Arab Emirates',
  body: String.raw`784[- ]?(?:19|20)\d{2}[- ]?\d{7}[- ]?\d`,
  maxLength: 18,
  keywords: ['eida', 'emirates id', 'emirates id number', 'eid', 'uae id', 'الهوية', 'رقم الهوية', ...nationalIdWords],
  negativeKeywords: otherNumbers,
  validate: (value) => luhn(value) && 'strong',
  values: ['784-1980-1234567-8', '784190071647698', '784 1990 7654321 6'],
  wrong: ['784-1980-1234567-9', '784-1880-1234567-8'],
  references: ['https://icp.gov.ae'],
});
