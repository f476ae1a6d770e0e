import * as orgnr from 'stdnum/lib/cjs/no/orgnr.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'NORWAY_COMPANY_NUMBER',
  name: 'Organization number of Norway',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{3} ?\d{3} ?\d{3}`,
  maxLength: 17,
  keywords: [
    'norwegian organisation number',
    'organisation number',
    'norway company number',
    'orgnummer',
    'org no',
    'organisasjonsnummer',
    'organisasjonsnr',
    'orgnr',
    'org.nr',
    'org nr',
    'foretaksnummer',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(orgnr),
  values: ['274 642 300', '672 674 093', '869 127 833'],
  wrong: ['274 642 301', '672 674 094'],
  references: ['https://www.brreg.no'],
});
