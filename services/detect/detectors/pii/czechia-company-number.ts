import * as ico from 'stdnum/lib/cjs/cz/ico.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'CZECHIA_COMPANY_NUMBER',
  name: 'IČO of Czechia and Slovakia',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{8}`,
  maxLength: 14,
  keywords: [
    'ič',
    'identifikační číslo',
    'i.č.o',
    'ičo',
    'ico',
    'identifikační číslo osoby',
    'identifikačné číslo organizácie',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ico),
  values: ['32236212', '32261268', '03575195'],
  wrong: ['32236213', '32261269'],
  references: ['https://ares.gov.cz'],
});
