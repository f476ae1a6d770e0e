import * as vnr from 'stdnum/lib/cjs/at/vnr.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'AUSTRIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Sozialversicherungsnummer of Austria',
  body: String.raw`\d{4}[ -]?(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-5])\d{2}`,
  maxLength: 11,
  keywords: [
    'sozialversicherungsnummer',
    'svnr',
    'vers.-nr',
    'sozialvers.-nr',

    'sv nummer',
    'sv-nummer',
    'svnummer',
    'versicherungsnummer',
    'ecard nummer',
    'vsnr',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(vnr),
  values: ['1237 010180', '1332060784', '4569150685'],
  wrong: ['1238 010180', '123 010180'],
  references: ['https://www.sozialversicherung.at'],
});
