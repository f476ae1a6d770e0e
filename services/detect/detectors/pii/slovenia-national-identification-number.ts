import * as emso from 'stdnum/lib/cjs/si/emso.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { jmbgOf } from '../../validators/yugoslav-jmbg.ts';

export default keyedPersonal({
  id: 'SLOVENIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'EMŠO of Slovenia, JMBG of its neighbours',
  body: String.raw`(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[09]\d{8}`,
  maxLength: 13,
  keywords: [
    'unique master citizen number',
    'enotna matična številka',
    'matična številka',
    'emšo',
    'emso',
    'enotna matična številka občana',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(emso),
  forms: [
    {
      // Under words that the neighbours have too, only what was given out in Slovenia.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[09]\d\d0?5\d{4,5}`),
      maxLength: 13,
      keywords: ['jmbg', 'jedinstveni matični broj', 'matični broj', ...nationalIdWords, ...taxIdWords],
      validate: jmbgOf(/^0?5/),
    },
  ],
  asNumber: { length: 13, lost: 1, example: '102990500824' },
  values: ['0101006500006', '0101990501239', '0505983500212'],
  wrong: ['0101006500007', '0113006500006'],
  references: ['https://www.gov.si'],
});
