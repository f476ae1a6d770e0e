import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { taiwaneseId } from '../../validators/taiwanese-id.ts';

export default keyedPersonal({
  id: 'TAIWAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National identification number of Taiwan',
  body: String.raw`[A-Za-z][1289A-Da-d]\d{8}`,
  maxLength: 10,
  keywords: [
    '身份證',
    '身份證號碼',
    '居留證',
    '居留證號',
    '統一證號',
    'taiwan id',
    '身分證字號',
    '身分證',
    '身份證字號',
    'national id card',
    'arc number',
    'roc id',
    '統一編號',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: (value) => taiwaneseId(value) && 'strong',
  values: ['A123456789', 'B234567894', 'A123456789', 'AB00501503'],
  wrong: ['A123456788', 'A323456789'],
  references: ['https://www.ris.gov.tw'],
});
