import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { figi } from '../../validators/figi.ts';

export default keyedFinancial({
  id: 'FIGI',
  name: 'Financial instrument global identifier',
  severity: severities.rising,
  body: String.raw`[B-DF-HJ-NP-TV-Z]{2}G[0-9B-DF-HJ-NP-TV-Z]{8}\d`,
  maxLength: 12,
  keywords: ['financial instrument global identifier', 'figi', 'figi code', 'composite figi', 'share class figi'],
  columnEvidence: true,
  validate: (value) => figi(value) && 'strong',
  values: ['BBG000BLNNH6', 'BBG000B9XRY4', 'BBG000BPH459'],
  wrong: ['BBG000BLNNH5', 'BBG000B9XRY'],
  references: ['OMG: Financial Instrument Global Identifier, version 1.2'],
});
