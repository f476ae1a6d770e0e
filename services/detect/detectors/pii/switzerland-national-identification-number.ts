import * as ssn from 'stdnum/lib/cjs/ch/ssn.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'SWITZERLAND_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'AHV number of Switzerland',
  body: String.raw`756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}`,
  maxLength: 16,
  keywords: [
    'soz. vers. nr',
    'soz vers nr',
    'sozvers nr',
    'sozialvers. nr',
    'n° avs',
    'no avs',
    'swiss social security number',
    'social security number',
    'ahv number',
    'sv nummer',
    'ahv',
    'ahv nummer',
    'ahv nr',
    'avs',
    'numéro avs',
    'navs',
    'ahvn13',
    'avs number',
    'sozialversicherungsnummer',
    'numero avs',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  validate: checked(ssn),
  values: ['756.9217.0769.85', '7569917006985', '756 1234 5678 97'],
  wrong: ['756.9217.0769.84', '756.9217.0769'],
  references: ['https://www.zas.admin.ch'],
});
