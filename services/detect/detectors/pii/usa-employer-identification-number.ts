import { validate } from 'stdnum/lib/cjs/us/ein.js';
import { alone } from '../../builders/alone.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'USA_EMPLOYER_IDENTIFICATION_NUMBER',
  name: 'Employer identification number of the United States',
  body: String.raw`(?:0[1-6]|1[0-6]|2[0-7]|[35]\d|[468][0-8]|7[1-7]|9[0-589])-\d{7}|\d{9}`,
  maxLength: 10,
  keywords: [
    'ein',
    'employer identification number',
    "employer's id",
    "employer's identification number",
    'federal id number',

    'employer id',
    'fein',
    'federal tax id',
    'federal ein',
    'employer id number',
    'federal employer identification number',
    'irs number',
  ],
  negativeKeywords: otherNumbers,
  validate: (value) => validate(value).isValid,
  forms: [
    {
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`(?:0[1-6]|1[0-6]|2[0-7]|[35]\d|[468][0-8]|7[1-7]|9[0-589])-\d{7}`),
      maxLength: 10,
      keywords: taxIdWords,
    },
    {
      // Without the hyphen nine digits are any country's, unless the heading names this one.
      trigger: { kind: 'field' },
      pattern: alone(String.raw`\d{9}`),
      maxLength: 9,
      keywords: taxIdWords,
      validateIn: (value, _, countries) => countries.includes('US') && validate(value).isValid,
    },
  ],
  asNumber: { length: 9, lost: 1, example: '12345678' },
  values: ['91-1144442', '12-3456789', '911144442'],
  wrong: ['96-1144442', '91-114444'],
  extraExamples: {
    match: [{ text: '911144442', header: 'us_tax_id' }],
    reject: [{ text: '911144442', header: 'tax_id' }],
  },
  references: [
    'https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes',
  ],
});
