import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { birthNumber } from '../../validators/birth-number.ts';

export default keyedPersonal({
  id: 'CZECHIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Rodné číslo of Czechia or Slovakia',
  body: String.raw`\d{2}(?:[0257][1-9]|[1368][0-2])(?:0[1-9]|[12]\d|3[01])/?\d{3,4}`,
  maxLength: 11,
  keywords: [
    'r. č',
    'rod. č',
    'rod. číslo',
    'rodného čísla',
    'rodné číslo',
    'rodne cislo',
    'rč',
    'rodné č.',
    'birth number',
    'r.č.',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: birthNumber,
  values: ['710319/2745', '7101191735', '900101/1239'],
  wrong: ['710319/2746', '711319/2745', '960121/999'],
  references: ['https://www.mvcr.cz'],
});
