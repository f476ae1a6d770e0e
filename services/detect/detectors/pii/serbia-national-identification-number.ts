import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { jmbgOf } from '../../validators/yugoslav-jmbg.ts';

export default keyedPersonal({
  id: 'SERBIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'JMBG of Serbia (and Kosovo until 1999)',
  body: String.raw`\d{13}`,
  maxLength: 19,
  keywords: [
    'јмбг',
    'мбг',
    'јединствени матични број',
    'матични број грађана',
    'jmbg',
    'jmb',
    'matični broj',
    'maticni broj',
    'матични број',
    'jedinstveni matični broj',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: jmbgOf(/^(?:0[06-9]|[6-9])/),
  asNumber: { length: 13, lost: 1, example: '102990712244' },
  values: ['1801014803323', '1012971710006', '1102985710342'],
  wrong: ['1801014803324', '0304985189633'],
  references: ['https://www.paragraf.rs/propisi/zakon-o-jedinstvenom-maticnom-broju-gradjana.html'],
});
