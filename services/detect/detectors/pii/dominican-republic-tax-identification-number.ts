import * as rnc from 'stdnum/lib/cjs/do/rnc.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'DOMINICAN_REPUBLIC_TAX_IDENTIFICATION_NUMBER',
  name: 'RNC of the Dominican Republic',
  body: String.raw`\d-?\d{2}-?\d{5}-?\d`,
  maxLength: 18,
  keywords: [
    'rnc',
    'registro nacional del contribuyente',
    'registro nacional de contribuyentes',
    'dominican tax id',
    'dominican tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(rnc),
  values: ['4-53-39104-4', '2-82-69806-4', '0-67-48203-1'],
  wrong: ['4-53-39104-5', '2-82-69806-5'],
  references: ['https://dgii.gov.do'],
});
