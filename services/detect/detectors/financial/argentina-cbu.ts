import * as cbu from 'stdnum/lib/cjs/ar/cbu.js';
import { checked } from '../../builders/checked.ts';
import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedFinancial({
  id: 'ARGENTINA_CBU',
  name: 'CBU of an Argentine bank account',
  body: String.raw`\d{22}`,
  maxLength: 28,
  keywords: ['argentine bank account', 'cvu', 'cbu', 'clave bancaria uniforme'],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(cbu),
  values: ['2982214810080869669957', '0950351718673996345786', '0269480388398935684227'],
  wrong: ['2982214810080869669958', '0950351718673996345787'],
  references: ['https://www.bcra.gob.ar'],
});
