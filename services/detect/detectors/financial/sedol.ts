import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { sedol } from '../../validators/sedol.ts';

export default keyedFinancial({
  id: 'SEDOL',
  name: 'SEDOL code of a security',
  severity: severities.rising,
  body: String.raw`[0-9BCDFGHJKLMNPQRSTVWXYZ]{6}\d`,
  maxLength: 7,
  keywords: ['stock exchange daily official list', 'sedol', 'sedol code', 'sedol number'],
  columnEvidence: true,
  validate: (value) => sedol(value) && 'strong',
  values: ['0263494', 'B0WNLY7', '2046251'],
  wrong: ['0263495', 'B0WNLY8', '026349'],
  references: ['https://www.lseg.com: SEDOL Masterfile technical specification'],
});
