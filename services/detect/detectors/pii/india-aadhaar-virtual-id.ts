import * as vid from 'stdnum/lib/cjs/in/vid.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'INDIA_AADHAAR_VIRTUAL_ID',
  name: 'Virtual ID of Aadhaar',
  body: String.raw`\d{4} ?\d{4} ?\d{4} ?\d{4}`,
  maxLength: 25,
  keywords: ['virtual id', 'aadhaar vid', 'aadhaar virtual id', 'uidai vid'],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(vid),
  values: ['3435 1866 3967 3194', '2461 9268 2720 2907', '5061 3461 1879 5161'],
  wrong: ['3435 1866 3967 3195', '2461 9268 2720 2908'],
  references: ['https://uidai.gov.in'],
});
