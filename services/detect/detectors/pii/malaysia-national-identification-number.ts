import * as nric from 'stdnum/lib/cjs/my/nric.js';
import { structured } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'MALAYSIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'MyKad number of Malaysia',
  body: String.raw`\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[- ]?\d{2}[- ]?\d{4}`,
  maxLength: 14,
  keywords: [
    'no. kp',
    'no k/p',
    'no. k/p',
    'no ic',
    'no. ic',
    'i/c no',
    'i.c. no',
    'k/p',
    'new ic',
    'identity card',
    'no. kad pengenalan',
    'mykad',
    'nric',
    'ic number',
    'ic no',
    'no kad pengenalan',
    'kad pengenalan',
    'no kp',
    'malaysian id',
    'malaysia national id',
    'malaysian national id',
  ],
  negativeKeywords: otherNumbers,
  // Places that JPN gave out to nobody.
  validate: (value) => !/^.{6}(?:00|1[7-9]|20|69|70|73|8[01]|9[4-7])/.test(value) && structured(nric)(value),
  asNumber: { length: 12, lost: 3, example: '50214141234' },
  values: ['770305-02-1234', '770305021234', '900101-14-5678'],
  wrong: ['771305-02-1234', '770305-02-123'],
  references: ['https://www.jpn.gov.my'],
});
