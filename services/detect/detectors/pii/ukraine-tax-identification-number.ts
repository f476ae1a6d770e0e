import * as rntrc from 'stdnum/lib/cjs/ua/rntrc.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'UKRAINE_TAX_IDENTIFICATION_NUMBER',
  name: 'RNTRC of Ukraine',
  // The first five digits count the days from 1900 to the birth: 4,000 lies in 1910, 47,999 in 2031.
  body: String.raw`(?:0[4-9]|[1-3]\d|4[0-7])\d{8}`,
  maxLength: 10,
  keywords: [
    'individual taxpayer registration number',
    'rntrc',
    'ukrainian tax number',
    'інн',
    'инн',
    'ідентифікаційний номер',
    'реєстраційний номер облікової картки платника податків',
    'податковий номер',
    'рнокпп',
    'ідентифікаційний код',
    'індивідуальний податковий номер',
    'ipn',
    'іпн',
    'rnokpp',
    'drfo',
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(rntrc),
  values: ['1759013776', '2345678902', '0956812660'],
  wrong: ['1759013777', '175901377'],
  references: ['https://tax.gov.ua'],
});
