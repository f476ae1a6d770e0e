import * as tin from 'stdnum/lib/cjs/az/tin.js';
import { structured } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

/** VÖEN: eight digits weighed 4 1 8 6 2 7 5 3, modulo 11, are the ninth (Ministry of Taxes). */
function weighed(digits: string): boolean {
  const sum = [4, 1, 8, 6, 2, 7, 5, 3].reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return sum % 11 === Number(digits[8]);
}

export default keyedPersonal({
  id: 'AZERBAIJAN_TAX_IDENTIFICATION_NUMBER',
  name: 'VÖEN of Azerbaijan',
  body: String.raw`\d{10}`,
  maxLength: 16,
  keywords: [
    'vergi ödəyicisinin eyniləşdirmə nömrəsi',
    'azerbaijan tax number',
    'vöen',
    'voen',
    'vergi ödəyicisi',
    'azerbaijani tax id',
    'azerbaijani tax number',
  ],
  negativeKeywords: otherNumbers,
  validate: (value) => weighed(value) && structured(tin)(value) && 'strong',
  values: ['3982597911', '9074833722', '6232860121'],
  wrong: ['3982597913', '9074833732'],
  references: ['https://www.taxes.gov.az'],
});
