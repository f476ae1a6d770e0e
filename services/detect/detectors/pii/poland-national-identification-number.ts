import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { polishId } from '../../validators/polish-id.ts';

export default keyedPersonal({
  id: 'POLAND_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'PESEL of Poland',
  body: String.raw`\d{11}`,
  maxLength: 11,
  keywords: ['pesel', 'numer pesel', 'nr pesel', 'pesel number', ...nationalIdWords, ...taxIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: (value) => polishId(value) && 'strong',
  asNumber: { length: 11, lost: 2, example: '5221482402' },
  values: ['44051401359', '02070803628', '90101012343'],
  wrong: ['44051401358', '4405140135'],
  references: ['https://www.gov.pl/web/gov/czym-jest-numer-pesel'],
});
