import * as bsn from 'stdnum/lib/cjs/nl/bsn.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'NETHERLANDS_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Burgerservicenummer of the Netherlands',
  body: String.raw`\d{4}[. ]?\d{2}[. ]?\d{3}|\d{3}[. ]\d{3}[. ]\d{3}`,
  maxLength: 11,
  keywords: [
    'bsn',
    'burgerservicenummer',
    'burger service nummer',
    'sofinummer',
    'sofi nummer',
    'citizen service number',
    'bsn number',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(bsn),
  asNumber: { length: 9, lost: 1, example: '12345611' },
  values: ['111222333', '123456782', '1234.56.782'],
  wrong: ['111252333', '11122233'],
  references: ['https://www.rvig.nl/bsn'],
});
