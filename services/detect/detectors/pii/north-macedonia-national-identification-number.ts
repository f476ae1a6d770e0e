import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { jmbgOf } from '../../validators/yugoslav-jmbg.ts';

export default keyedPersonal({
  id: 'NORTH_MACEDONIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'EMBG or identity card of North Macedonia',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{13}`,
  maxLength: 13,
  keywords: [
    'ембг',
    'embg',
    'матичен број',
    'единствен матичен број',
    'единствен матичен број на граѓанинот',
    'maticen broj',
    'jmbg',
    'macedonian id number',
    ...nationalIdWords,
  ],
  columnEvidence: true,
  validate: jmbgOf(/^0?4/),
  values: ['2402983450006', '2803984430038', '2402983450006'],
  wrong: ['2402983450007', '2803984430039'],
  references: ['Закон за матична евиденција, Службен весник на РСМ 8/92'],
});
