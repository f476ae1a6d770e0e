import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { jmbgOf } from '../../validators/yugoslav-jmbg.ts';

export default keyedPersonal({
  id: 'CROATIA_CITIZEN_NUMBER',
  name: 'JMBG of Croatia, in use beside the OIB',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{13}`,
  maxLength: 13,
  keywords: ['jmbg', 'mbg', 'matični broj građana', 'jedinstveni matični broj', 'matični broj', ...nationalIdWords],
  columnEvidence: true,
  validate: jmbgOf(/^0?3/),
  values: ['2701984307107', '1908953360883', '0102985330120'],
  wrong: ['2701984307108', '1908953360884'],
  references: ['Zakon o matičnom broju, Narodne novine 9/92'],
});
