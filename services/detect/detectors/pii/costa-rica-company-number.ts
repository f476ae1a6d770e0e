import * as cpj from 'stdnum/lib/cjs/cr/cpj.js';
import { structured } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'COSTA_RICA_COMPANY_NUMBER',
  name: 'Cédula jurídica of Costa Rica',
  severity: severities.mediumMediumHigh,
  negativeKeywords: otherNumbers,
  body: String.raw`[2-5]-?\d{3}-?\d{6}`,
  maxLength: 12,
  keywords: [
    'cédula jurídica',
    'cédula de persona jurídica',
    'cédula jur.',
    'costa rica tax number',
    'costa rican company number',
  ],
  validate: structured(cpj),
  values: ['3-101-999999', '4000042138', '3-002-045433'],
  wrong: ['3-101-99999', '9-101-999999'],
  references: ['https://www.rnpdigital.com'],
});
