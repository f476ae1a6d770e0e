import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { singaporeId } from '../../validators/singapore-id.ts';

export default keyedPersonal({
  id: 'SINGAPORE_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NRIC or FIN of Singapore',
  body: String.raw`[STFGMstfgm]\d{7}[A-Za-z]`,
  maxLength: 9,
  keywords: [
    'ic number',
    'i/c no',
    'i.c. no',
    'i/c number',
    '身份证',
    '身份證',
    'nric',
    'nric no',
    'nric number',
    'fin',
    'fin no',
    'fin number',
    'identity card no',
    'singapore id',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: (value) => singaporeId(value) && 'strong',
  values: ['S1234567D', 'F1234567N', 'M1234567K'],
  wrong: ['S1234567E', 'S123456D'],
  references: ['https://www.ica.gov.sg'],
});
