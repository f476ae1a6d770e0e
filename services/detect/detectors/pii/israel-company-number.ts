import * as hp from 'stdnum/lib/cjs/il/hp.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'ISRAEL_COMPANY_NUMBER',
  name: 'Company number of Israel',
  severity: severities.mediumMediumHigh,
  body: String.raw`5\d{8}`,
  maxLength: 15,
  keywords: [
    'israeli company number',
    'israel company number',
    'ח.פ',
    'israeli company number',
    'ח"פ',
    'ח״פ',
    'ע.מ',
    'עוסק מורשה',
    'חפ',
    'מספר חברה',
    'chet peh',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(hp),
  values: ['519995104', '545785883', '559146147'],
  wrong: ['519995105', '545785884'],
  references: ['https://www.gov.il'],
});
