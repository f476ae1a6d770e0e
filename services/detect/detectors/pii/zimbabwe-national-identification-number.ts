import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ZIMBABWE_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National registration number of Zimbabwe: district, number, check letter, district of origin',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{2}[- ]?\d{6,7} ?-?[A-HJ-NP-TV-Z] ?-?\d{2}`,
  maxLength: 16,
  keywords: [
    'national registration number',
    'zimbabwe id',
    'zimbabwean id',
    'zimbabwe national id',
    'natid',
    'id number zimbabwe',
    ...nationalIdWords,
  ],
  columnEvidence: true,
  validate: (value) =>
    'ZABCDEFGHJKLMNPQRSTVWXY'[Number(value.slice(0, -3)) % 23] === value.slice(-3, -2).toUpperCase() && 'strong',
  values: ['63-1234567D12', '08-123456 S 08', '29 2034567 B 42'],
  wrong: ['63-1234567D1', '63-12345A12', '63-1234568D12'],
  references: ['https://pypi.org/project/zim-id/', 'https://github.com/brendmung/zim-id-validator'],
});
