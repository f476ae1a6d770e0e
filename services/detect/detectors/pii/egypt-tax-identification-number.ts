import * as tn from 'stdnum/lib/cjs/eg/tn.js';
import { structured } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'EGYPT_TAX_IDENTIFICATION_NUMBER',
  name: 'Tax registration number of Egypt',
  body: String.raw`\d{3}-?\d{3}-?\d{3}`,
  maxLength: 17,
  keywords: [
    'الرقم الضريبي',
    'رقم التسجيل الضريبى',
    'tax reg. no',
    'egyptian tax',
    'tax registration number',
    'رقم التسجيل الضريبي',
    'egypt tax id',
  ],
  negativeKeywords: otherNumbers,
  validate: structured(tn),
  values: ['686-736-613', '808-298-433', '169-799-572'],
  wrong: ['686-736-6', '686-736-61377'],
  references: ['https://www.eta.gov.eg'],
});
