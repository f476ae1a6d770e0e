import * as registrikood from 'stdnum/lib/cjs/ee/registrikood.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'ESTONIA_COMPANY_NUMBER',
  name: 'Registry code of Estonia',
  severity: severities.mediumMediumHigh,
  body: String.raw`1\d{7}`,
  maxLength: 14,
  keywords: [
    'organisation registration code',
    'estonian company number',
    'reg. kood',
    'reg kood',
    'rg kood',
    'reg nr',
    'registreerimisnumber',
    'registrikood',
    'registry code',
    'äriregistri kood',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(registrikood),
  values: ['10427076', '19856092', '18007913'],
  wrong: ['10427077', '19856093'],
  references: ['https://ariregister.rik.ee'],
});
