import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { irishPps } from '../../validators/irish-pps.ts';

export default keyedPersonal({
  id: 'IRELAND_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'PPS number of Ireland',
  body: String.raw`\d{7}[ ]?[A-Wa-w][A-IWTXa-iwtx]?`,
  maxLength: 10,
  keywords: [
    'pps',
    'pps number',
    'ppsn',
    'pps no',
    'personal public service number',
    'pps#',
    'rsi number',
    'uimhir pps',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: (value) => irishPps(value) && 'strong',
  values: ['6433435F', '1234567T', '1234567FA', '6433435IH'],
  wrong: ['6433435G', '643343F'],
  references: ['https://www.gov.ie/ppsn'],
});
