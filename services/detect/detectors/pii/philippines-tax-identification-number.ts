import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'PHILIPPINES_TAX_IDENTIFICATION_NUMBER',
  name: 'TIN of the Philippines',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{3}-\d{3}-\d{3}(?:-\d{3}(?:\d{2})?)?`,
  maxLength: 17,
  keywords: ['bir tin', 'tin', 'tin no', 'bir tin no', ...taxIdWords],
  validate: (value) => !/(\d)\1{5}/.test(value.slice(0, 9)),
  values: ['270-243-954-000', '536-251-062-00000', '672-212-095'],
  wrong: ['270-243-95-000', '270-243-954-00'],
  references: ['https://www.bir.gov.ph'],
});
