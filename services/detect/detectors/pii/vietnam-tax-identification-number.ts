import * as mst from 'stdnum/lib/cjs/vn/mst.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'VIETNAM_TAX_IDENTIFICATION_NUMBER',
  name: 'MST of Vietnam',
  body: String.raw`\d{10}(?:-\d{3})?`,
  maxLength: 20,
  keywords: [
    'vietnam tax number',
    'vietnam tax id',
    'tax code',
    'mst',
    'mã số thuế',
    'ma so thue',
    'vietnamese tax id',
    'vietnamese tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(mst),
  values: ['9578315024-001', '1986710606-001', '6712502593'],
  wrong: ['9578315025-001', '1986710607-001'],
  references: ['https://www.gdt.gov.vn'],
});
