import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { weightedSum } from '../../validators/weighted-sum.ts';

export default keyedPersonal({
  id: 'UK_UNIQUE_LEARNER_NUMBER',
  name: 'Unique learner number (UK)',
  negativeKeywords: otherNumbers,
  body: String.raw`[1-9]\d{9}`,
  maxLength: 10,
  keywords: ['uln', 'unique learner number', 'unique learner', 'learner number'],
  columnEvidence: true,
  // The weighted sum is ten more than a multiple of 11, where that of an NHS number is one.
  validate: (value) => weightedSum(value, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 10 && 'strong',
  values: ['5841207368', '7103582644', '2039468179'],
  wrong: ['5841207369', '0584120736'],
  references: [
    'https://www.hesa.ac.uk/collection/c17051/a/ULN',
    'https://guidance.submit-learner-data.service.gov.uk/24-25/validation-rules/rule/ULN_04',
  ],
});
