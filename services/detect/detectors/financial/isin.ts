import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { isin } from '../../validators/isin.ts';

export default keyedFinancial({
  id: 'ISIN',
  name: 'International securities identification number',
  severity: severities.rising,
  body: String.raw`[A-Z]{2}[A-Z0-9]{9}\d`,
  maxLength: 12,
  keywords: [
    'international securities identification number',
    'securities identification number',
    'isin',
    'isin code',
    'isin number',
    'isin no',
    'securities identifier',
    'security identifier',
    'wkn isin',
  ],
  columnEvidence: true,
  validate: (value) => isin(value) && 'strong',
  values: ['US0378331005', 'DE000BAY0017', 'GB0002634946'],
  wrong: ['US0378331006', 'XX0378331005', 'US037833100'],
  references: ['ISO 6166'],
});
