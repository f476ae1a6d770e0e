import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { jmbgOf } from '../../validators/yugoslav-jmbg.ts';

export default keyedPersonal({
  id: 'BOSNIA_AND_HERZEGOVINA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'JMBG of Bosnia and Herzegovina',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{13}`,
  maxLength: 13,
  keywords: [
    'jmbg',
    'jmb',
    'matični broj',
    'jedinstveni matični broj',
    'јмбг',
    'bosnian id number',
    ...nationalIdWords,
  ],
  columnEvidence: true,
  validate: jmbgOf(/^0?1/),
  values: ['0101990100013', '3003979150032', '0304985189632'],
  wrong: ['0101990100014', '1012971710007'],
  references: ['Zakon o jedinstvenom matičnom broju, Službeni glasnik BiH 32/01'],
});
