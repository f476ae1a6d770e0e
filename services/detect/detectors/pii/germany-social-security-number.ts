import * as svnr from 'stdnum/lib/cjs/de/svnr.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'GERMANY_SOCIAL_SECURITY_NUMBER',
  name: 'Pension insurance number of Germany',
  body: String.raw`\d{2} ?\d{6} ?[A-Z] ?\d{3}`,
  maxLength: 21,
  keywords: [
    'sozialversicherungsnummer',
    'rentenversicherungsnummer',
    'sozialvers.-nr',
    'vers.-nr',
    'versicherungs nr',

    'versicherungsnummer',
    'svnr',
    'sv-nummer',
    'sv nummer',
    'rvnr',
    'rv-nummer',
    'perid',
    'german social security number',
    'social security number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(svnr),
  values: ['45 950452 C 919', '59 401002 S 280', '18 010148 A 332'],
  wrong: ['45 950452 C 910', '59 401002 S 281'],
  references: ['Sozialgesetzbuch VI, § 147'],
});
