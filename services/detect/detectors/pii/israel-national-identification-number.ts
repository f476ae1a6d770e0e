import * as idnr from 'stdnum/lib/cjs/il/idnr.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'ISRAEL_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Identity number of Israel',
  // Nine digits; spreadsheets drop the leading zero of the older ones.
  body: String.raw`\d{1,2}[- ]?\d{6}[- ]?\d|\d{8,9}`,
  maxLength: 11,
  keywords: [
    'ת ז',
    'teudat zehut',
    'teudat zehut number',
    'ת.ז',
    'ת"ז',
    'ת״ז',
    "מס' זהות",
    'מס׳ זהות',
    'תז',
    'ת.זהות',
    "מס' ת.ז",
    't.z',
    'israel id',

    'תעודת זהות',
    'מספר זהות',
    'ת.ז.',
    'israeli id',
    'tz number',
    'mispar zehut',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(idnr),
  values: ['39337423', '000000018', '123456782'],
  wrong: ['39337424', '000000019', '92882'],
  references: ['https://www.gov.il'],
});
