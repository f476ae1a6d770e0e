import * as pin from 'stdnum/lib/cjs/ke/pin.js';
import { structured } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'KENYA_TAX_IDENTIFICATION_NUMBER',
  name: 'KRA PIN of Kenya',
  body: String.raw`A\d{9}[A-Z]|P\d{9}[A-Z]`,
  maxLength: 17,
  keywords: [
    'pin no',
    'kra pin no',

    'kenya tax number',
    'kenya tax id',
    'kra personal identification number',
    'tax pin',
    'kra pin',
    'kra',
    'kenya pin',
    'pin certificate',
    'kenyan tax id',
    'kenyan tax number',
  ],
  negativeKeywords: otherNumbers,
  validate: structured(pin),
  values: ['A062874362L', 'P100783112F', 'A089663616M'],
  wrong: ['A06287436', 'A062874362L77'],
  references: ['https://www.kra.go.ke'],
});
