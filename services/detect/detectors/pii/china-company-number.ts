import * as uscc from 'stdnum/lib/cjs/cn/uscc.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'CHINA_COMPANY_NUMBER',
  name: 'Unified social credit identifier of China',
  severity: severities.mediumMediumHigh,
  body: String.raw`[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}`,
  maxLength: 24,
  keywords: [
    'china tax number',
    'chinese tax number',
    'china tax id',
    '社会信用代码',
    '信用代码',
    '纳税人识别号',
    '税号',
    'uscc',
    'unified social credit code',
    'unified social credit identifier',
    '统一社会信用代码',
    'social credit code',
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(uscc),
  values: ['913691337C3WB95BC5', '913076566D3KDQE4P1', '918941046DYG15KUMM'],
  wrong: ['913691337C3WB95BC6', '913076566D3KDQE4P2'],
  references: ['GB 32100-2015'],
});
