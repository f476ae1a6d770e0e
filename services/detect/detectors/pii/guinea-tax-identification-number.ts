import * as nifp from 'stdnum/lib/cjs/gn/nifp.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'GUINEA_TAX_IDENTIFICATION_NUMBER',
  name: 'NIFp of Guinea',
  body: String.raw`\d{3}-?\d{3}-?\d{3}`,
  maxLength: 17,
  keywords: [
    'nifp',
    'nif permanent',
    'numéro d’identification fiscale permanent',
    "numéro d'identification fiscale permanent",
    'guinean tax id',
    'guinean tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(nifp),
  values: ['991-563-321', '656-615-564', '818-613-499'],
  wrong: ['991-563-322', '656-615-565'],
  references: ['https://dni.gov.gn'],
});
