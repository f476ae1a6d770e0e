import { verhoeffValidate } from 'stdnum/lib/cjs/util/checksum.js';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'NIGERIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NIN of Nigeria',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{11}|\d{4} \d{3} \d{4}`,
  maxLength: 13,
  keywords: ['nimc', 'nigerian nin', 'nin number', 'nin', 'national identification number', 'nigerian national id'],
  validate: (value) => /^[1-9]/.test(value) && verhoeffValidate(value) && 'strong',
  values: ['58392017463', '71046283597', '22907648138'],
  wrong: ['58392017464', '5839201746'],
  references: ['https://nimc.gov.ng'],
});
