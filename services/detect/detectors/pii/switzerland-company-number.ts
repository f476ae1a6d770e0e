import * as uid from 'stdnum/lib/cjs/ch/uid.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'SWITZERLAND_COMPANY_NUMBER',
  name: 'Company identification number of Switzerland',
  severity: severities.mediumMediumHigh,
  body: String.raw`CHE-?\d{3}\.?\d{3}\.?\d{3}`,
  maxLength: 21,
  keywords: [
    'swiss business identifier',
    'swiss company number',
    'switzerland company number',
    'ide',
    'idi',
    'che nr',
    'firmennummer',
    'mwst',
    'mwst nummer',
    'tva',
    'iva',
    'unternehmens-identifikationsnummer',
    'uid-nummer',
    'uid nummer',
    'numéro ide',
    'numero idi',
    'che nummer',
    'swiss uid',
    'uid',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(uid),
  values: ['CHE-055.873.285', 'CHE-096.640.324', 'CHE-642.885.738'],
  wrong: ['CHE-055.873.286', 'CHE-096.640.325'],
  references: ['https://www.uid.admin.ch'],
});
