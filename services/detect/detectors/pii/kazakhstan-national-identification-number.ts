import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { kazakhId } from '../../validators/kazakh-id.ts';

export default keyedPersonal({
  id: 'KAZAKHSTAN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'IIN or BIN of Kazakhstan',
  body: String.raw`\d{12}`,
  maxLength: 12,
  keywords: ['iin', 'bin kz', 'иин', 'бин', 'жсн', 'бсн', 'individual identification number', ...nationalIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: (digits) => kazakhId(digits) && 'strong',
  asNumber: { length: 12, lost: 3, example: '50214566484' },
  values: ['851029300156', '920411450277', '010101500053'],
  wrong: ['851029300157', '851329300156'],
  references: ['https://adilet.zan.kz/rus/docs/Z070000223_'],
});
