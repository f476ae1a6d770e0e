import * as jmbg from 'stdnum/lib/cjs/rs/jmbg.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'SERBIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'JMBG of Serbia, Bosnia, Montenegro and North Macedonia',
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
    'ембг',
    'embg',
    'jedinstveni matični broj',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(jmbg),
  asNumber: { length: 13, lost: 1, example: '102990712244' },
  values: ['1908953360883', '0304985189632', '1801014803323'],
  wrong: ['1908953360884', '0304985189633'],
  references: ['https://www.paragraf.rs/propisi/zakon-o-jedinstvenom-maticnom-broju-gradjana.html'],
});
