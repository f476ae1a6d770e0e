import * as fodselsnummer from 'stdnum/lib/cjs/no/fodselsnummer.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'NORWAY_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Fødselsnummer of Norway',
  body: String.raw`\d{6}[ -]?\d{5}`,
  maxLength: 12,
  keywords: [
    'birth number',
    'norwegian birth number',
    'pnr',
    'f.nr',
    'fødsels- og personnummer',
    'fødselsnummer',
    'fødselsnummeret',
    'personnummeret',
    'fodselsnummer',
    'fødselsnr',
    'personnummer',
    'd-nummer',
    'norwegian national id',
    'fnr',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(fodselsnummer),
  asNumber: { length: 11, lost: 1, example: '1019008440' },
  values: ['15108695088', '481012 41001', '151076-35588'],
  wrong: ['15108695077', '1510869508'],
  references: ['https://www.skatteetaten.no'],
});
