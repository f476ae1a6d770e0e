import { verhoeffValidate } from 'stdnum/lib/cjs/util/checksum.js';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'NIGERIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NIN or BVN of Nigeria',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{11}|\d{4} \d{3} \d{4}`,
  maxLength: 13,
  keywords: ['nimc', 'nigerian nin', 'nin number', 'nin', 'national identification number', 'nigerian national id'],
  validate: (value) => /^[1-9]/.test(value) && verhoeffValidate(value) && 'strong',
  forms: [
    {
      // Not every number in use holds Verhoeff's digit; BVN has none.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`[1-9]\d{10}`),
      maxLength: 11,
      keywords: ['nin', 'nimc', 'nin number', 'nigerian nin', 'bvn', 'bank verification number', 'nibss'],
      keywordWindow: 12,
      validate: (value) => !/(\d)\1{5}/.test(value),
    },
  ],
  values: ['58392017463', '71046283597', '22907648138'],
  wrong: ['5839201746', '11111111111'],
  references: ['https://nimc.gov.ng'],
});
