import * as ruc from 'stdnum/lib/cjs/py/ruc.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'PARAGUAY_TAX_IDENTIFICATION_NUMBER',
  name: 'RUC of Paraguay',
  body: String.raw`\d{7}-?\d|\d{8}-?\d|\d{5,6}-\d`,
  maxLength: 16,
  keywords: [
    'paraguay tax number',
    'paraguay tax id',
    'ruc',
    'registro único de contribuyentes',
    'registro unico de contribuyentes',
    'paraguayan tax id',
    'paraguayan tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ruc),
  values: ['30086620-8', '1777435-7', '82334634-0'],
  wrong: ['30086620-9', '1777435-8'],
  references: ['https://www.set.gov.py'],
});
