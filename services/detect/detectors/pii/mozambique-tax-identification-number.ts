import * as nuit from 'stdnum/lib/cjs/mz/nuit.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'MOZAMBIQUE_TAX_IDENTIFICATION_NUMBER',
  name: 'NUIT of Mozambique',
  body: String.raw`\d{9}`,
  maxLength: 15,
  keywords: [
    'mozambique tax number',
    'nuit',
    'número único de identificação tributária',
    'mozambican tax id',
    'mozambican tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(nuit),
  values: ['430471260', '587991861', '779389928'],
  wrong: ['430471261', '587991862'],
  references: ['https://www.at.gov.mz'],
});
