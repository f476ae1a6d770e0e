import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'USA_TRAVELER_NUMBER',
  name: 'Known traveler number (PASSID) or redress number of the United States',
  negativeKeywords: otherNumbers,
  body: String.raw`(?:TT|TE|AC)[0-9A-Z]{7}|\d{9}|\d{7}`,
  maxLength: 9,
  keywords: [
    'known traveler number',
    'known traveller number',
    'known traveler',
    'ktn',
    'passid',
    'redress number',
    'redress control number',
    'global entry number',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['987654321', 'TT11ABC2D', '1234567', 'TE27B4K19'],
  wrong: ['98765432', 'TTABC'],
  references: [
    'https://www.tsa.gov/precheck',
    'https://travels.edu.vn/travel/how-many-digits-in-a-known-traveler-number',
  ],
});
