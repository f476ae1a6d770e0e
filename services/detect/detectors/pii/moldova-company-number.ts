import * as idno from 'stdnum/lib/cjs/md/idno.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'MOLDOVA_COMPANY_NUMBER',
  name: 'IDNO of Moldova',
  severity: severities.mediumMediumHigh,
  body: String.raw`1\d{12}`,
  maxLength: 19,
  keywords: [
    'moldavian company identification number',
    'moldovan company number',
    'cod fiscal',
    'cod personal',
    'idno',
    'idnp',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(idno),
  values: ['1306030818703', '1358258655013', '1431967170975'],
  wrong: ['1306030818704', '1358258655014'],
  references: ['https://asp.gov.md'],
});
