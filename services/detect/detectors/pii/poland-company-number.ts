import * as regon from 'stdnum/lib/cjs/pl/regon.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'POLAND_COMPANY_NUMBER',
  name: 'REGON of Poland',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{9}(?:\d{5})?`,
  maxLength: 15,
  keywords: [
    'rejestr gospodarki narodowej',
    'polish company number',
    'poland company number',
    'numer identyfikacyjny regon',
    'regon',
    'numer regon',
    'nr regon',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(regon),
  values: ['624619268', '604380386', '325004414'],
  wrong: ['624619269', '604380387'],
  references: ['https://stat.gov.pl'],
});
