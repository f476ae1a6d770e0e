import * as cn from 'stdnum/lib/cjs/jp/cn.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'JAPAN_CORPORATE_NUMBER',
  name: 'Corporate number of Japan',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{13}`,
  maxLength: 19,
  keywords: [
    'hōjin bangō',
    'japanese corporate number',
    'houjin bangou',
    'corporate number',
    '法人番号',
    'hojin bango',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(cn),
  values: ['7617774357823', '7878880951532', '8903937035368'],
  wrong: ['7617774357824', '7878880951533'],
  references: ['https://www.houjin-bangou.nta.go.jp'],
});
