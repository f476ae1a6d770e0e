import * as nid from 'stdnum/lib/cjs/mu/nid.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'MAURITIUS_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'National identity number of Mauritius',
  body: String.raw`[A-Z]\d{12}[0-9A-Z]`,
  maxLength: 20,
  keywords: ['id card', 'mauritius national identity', 'mauritian nid', 'nid number', 'nid', ...nationalIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(nid),
  values: ['O829357853569G', 'B975088138259B', 'U4313162374008'],
  wrong: ['O829357853560G', 'B975088138250B'],
  references: ['https://mnis.govmu.org'],
});
