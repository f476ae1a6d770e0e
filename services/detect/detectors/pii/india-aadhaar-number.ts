import * as aadhaar from 'stdnum/lib/cjs/in/aadhaar.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'INDIA_AADHAAR_NUMBER',
  name: 'Aadhaar number of India',
  body: String.raw`[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}`,
  maxLength: 14,
  keywords: [
    'aadhaar',
    'aadhar',
    'आधार',
    'आधार संख्या',
    'आधार नंबर',
    'आधार कार्ड',
    'uid number',
    'aadhar card',
    'adhar card',

    'adhaar',
    'adhar',
    'uidai',
    'aadhaar number',
    'aadhaar no',
    'aadhaar card',
    'unique identification number',
    ...nationalIdWords,
  ],
  columnEvidence: true,
  validate: checked(aadhaar),
  values: ['2341 2341 2346', '260171410066', '4999 2225 5126'],
  wrong: ['2341 2341 2347', '1341 2341 2346'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://uidai.gov.in'],
});
