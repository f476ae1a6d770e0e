import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { japaneseMyNumber } from '../../validators/japanese-my-number.ts';

export default keyedPersonal({
  id: 'JAPAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'My Number of Japan',
  body: String.raw`\d{4}[ -]?\d{4}[ -]?\d{4}`,
  maxLength: 14,
  keywords: [
    'kojin bangō',
    'japanese individual number',
    '個人番號',
    'my number',
    'mynumber',
    'individual number',
    'マイナンバー',
    '個人番号',
    'kojin bango',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: (value) => japaneseMyNumber(value) && 'strong',
  asNumber: { length: 12, lost: 2, example: '28622068020' },
  values: ['123456789018', '9233 4072 6058', '8934-5678-9018'],
  wrong: ['123456789019', '12345678901'],
  references: ['https://www.soumu.go.jp/kojinbango_card'],
});
