import * as pib from 'stdnum/lib/cjs/me/pib.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'MONTENEGRO_TAX_IDENTIFICATION_NUMBER',
  name: 'PIB of Montenegro',
  body: String.raw`\d{8}`,
  maxLength: 14,
  keywords: ['pib', 'poreski identifikacioni broj'],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(pib),
  values: ['95344799', '58698655', '62398547'],
  wrong: ['95344790', '58698656'],
  references: ['https://www.gov.me'],
});
