import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { cusip } from '../../validators/cusip.ts';

export default keyedFinancial({
  id: 'CUSIP',
  name: 'CUSIP number of a security',
  severity: severities.rising,
  body: String.raw`[0-9]{3}[0-9A-Z*@#]{5}\d|[A-Z][0-9A-Z]{7}\d`,
  maxLength: 9,
  keywords: ['cusip', 'cusip number', 'cusip no', 'cusip identifier'],
  columnEvidence: true,
  normalize: (value) => value.toUpperCase(),
  validate: (value) => cusip(value) && 'strong',
  values: ['037833100', '17275R102', '38259P508', 'G0052B105'],
  wrong: ['037833101', '17275R103', '03783310'],
  references: ['ANSI X9.6', 'https://www.cusip.com'],
});
