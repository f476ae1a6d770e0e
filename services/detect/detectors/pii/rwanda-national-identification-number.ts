import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'RWANDA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National id of Rwanda: status, year of birth, sex, number, issue, code',
  negativeKeywords: otherNumbers,
  body: String.raw`[123] ?(?:19|20)\d{2} ?[78] ?\d{7} ?\d ?\d{2}`,
  maxLength: 21,
  keywords: [
    'indangamuntu',
    'nid',
    'numero y’indangamuntu',
    'rwanda national id',
    'rwandan id',
    'irangamuntu',
    ...nationalIdWords,
  ],
  values: ['1 1985 8 0012345 6 78', '1198570012345678', '1 1990 7 0123456 0 12'],
  wrong: ['4 1985 8 0012345 6 78', '1 1985 6 0012345 6 78'],
  references: [
    'https://www.ktpress.rw/2025/06/why-are-rwandans-getting-multiple-national-id-numbers-auditor-general-points-to-a-system-flaw/',
    'https://ickjournalism.com/understanding-the-16-digits-on-rwandas-national-id-card/',
  ],
});
