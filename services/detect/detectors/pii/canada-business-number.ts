import * as bn from 'stdnum/lib/cjs/ca/bn.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'CANADA_BUSINESS_NUMBER',
  name: 'Business number of Canada',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{5} ?\d{4}(?:[ ]?R[CMPTZ][ ]?\d{4})?`,
  maxLength: 18,
  keywords: [
    'gst registration',
    'numéro de tps',
    'business number',
    'bn',
    'cra business number',
    'gst number',
    'hst number',
    'gst/hst',
  ],
  negativeKeywords: otherNumbers,
  validate: checked(bn),
  values: ['123026635', '123026635RC0001', '123026635 RT 0001'],
  wrong: ['123456783', '12302663'],
  references: ['https://www.canada.ca/en/revenue-agency'],
});
