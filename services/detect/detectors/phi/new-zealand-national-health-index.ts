import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { newZealandNhi } from '../../validators/new-zealand-nhi.ts';

export default keyedHealth({
  id: 'NEW_ZEALAND_NATIONAL_HEALTH_INDEX',
  name: 'National Health Index number of New Zealand',
  body: String.raw`[A-HJ-NP-Z]{3}\d{4}|[A-HJ-NP-Z]{3}\d{2}[A-HJ-NP-Z]{2}`,
  maxLength: 7,
  keywords: ['nhi', 'nhi number', 'national health index', 'nhi no'],
  columnEvidence: true,
  validate: (value) => newZealandNhi(value) && 'strong',
  values: ['ZAC5361', 'ZBN77VL', 'ZAA0067'],
  wrong: ['ZAC5362', 'ZIC5361'],
  references: ['HISO 10046:2023'],
});
