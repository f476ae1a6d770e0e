import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { jmbgOf } from '../../validators/yugoslav-jmbg.ts';

export default keyedPersonal({
  id: 'MONTENEGRO_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'JMBG of Montenegro',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{13}`,
  maxLength: 13,
  keywords: ['jmbg', 'jmb', 'matični broj', 'jedinstveni matični broj', 'montenegrin id number', ...nationalIdWords],
  columnEvidence: true,
  validate: jmbgOf(/^0?2/),
  values: ['1503965210429', '2405975210038', '1503965210429'],
  wrong: ['1503965210428', '1012971710007'],
  references: ['Zakon o centralnom registru stanovništva, Službeni list Crne Gore 49/07'],
});
