import * as nic from 'stdnum/lib/cjs/lk/nic.js';
import { structured } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'SRI_LANKA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NIC number of Sri Lanka',
  body: String.raw`(?:19|20)\d{10}|[1-9]\d{8}[VvXx]`,
  maxLength: 12,
  keywords: [
    'nic',
    'nic number',
    'ජාතික හැඳුනුම්පත',
    'ජාතික හැඳුනුම්පත් අංකය',
    'தேசிய அடையாள அட்டை',

    'nic no',
    'sri lanka nic',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  validate: structured(nic),
  values: ['853400937V', '199001012340', '393400916V'],
  wrong: ['853400937A', '85340093V'],
  references: ['https://drp.gov.lk'],
});
