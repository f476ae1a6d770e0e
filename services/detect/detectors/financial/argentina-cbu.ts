import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { argentineCbu } from '../../validators/argentine-cbu.ts';

export default keyedFinancial({
  id: 'ARGENTINA_CBU',
  name: 'CBU of an Argentine bank account',
  body: String.raw`\d{22}`,
  maxLength: 28,
  keywords: ['argentine bank account', 'cvu', 'cbu', 'clave bancaria uniforme'],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: argentineCbu,
  values: ['2982214810080869669957', '0070351052966982018891', '0950351718673996345786', '0269480388398935684227'],
  wrong: ['2982214810080869669958', '0950351718673996345787'],
  references: ['https://www.bcra.gob.ar'],
});
