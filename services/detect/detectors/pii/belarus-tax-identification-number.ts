import * as unp from 'stdnum/lib/cjs/by/unp.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'BELARUS_TAX_IDENTIFICATION_NUMBER',
  name: 'UNP of Belarus',
  body: String.raw`\d{9}`,
  maxLength: 15,
  keywords: ['унн', 'unp', 'унп', 'учетный номер плательщика', 'belarusian tax id', 'belarusian tax number'],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(unp),
  values: ['677864458', '205044390', '040264504'],
  wrong: ['677864459', '205044391'],
  references: ['https://www.nalog.gov.by'],
});
