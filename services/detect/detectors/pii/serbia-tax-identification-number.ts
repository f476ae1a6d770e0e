import * as pib from 'stdnum/lib/cjs/rs/pib.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'SERBIA_TAX_IDENTIFICATION_NUMBER',
  name: 'PIB of Serbia',
  body: String.raw`\d{9}`,
  maxLength: 15,
  keywords: [
    'порески идентификациони број',
    'pib',
    'poreski identifikacioni broj',
    'пиб',
    'serbian tax id',
    'serbian tax number',
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(pib),
  values: ['740125713', '231046943', '785688205'],
  wrong: ['740125714', '231046944'],
  references: ['https://www.purs.gov.rs'],
});
