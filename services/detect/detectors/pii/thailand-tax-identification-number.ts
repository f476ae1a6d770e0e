import * as tin from 'stdnum/lib/cjs/th/tin.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'THAILAND_TAX_IDENTIFICATION_NUMBER',
  name: 'Taxpayer number of Thailand',
  body: String.raw`\d{13}`,
  maxLength: 19,
  keywords: [
    'thailand tax id',
    'thailand taxpayer',
    'เลขประจำตัวผู้เสียภาษี',
    'thai tax id',
    'เลขผู้เสียภาษี',
    'เลขที่ผู้เสียภาษี',
    'ผู้เสียภาษี',

    'tax payer id',
    'thai tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(tin),
  values: ['2342423606404', '8825045697151', '2844525386702'],
  wrong: ['2342423606405', '8825045697152'],
  references: ['https://www.rd.go.th'],
});
