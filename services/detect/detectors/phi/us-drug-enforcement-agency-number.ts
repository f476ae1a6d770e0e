import { health } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { dea } from '../../validators/dea.ts';

export default health({
  id: 'US_DRUG_ENFORCEMENT_AGENCY_NUMBER',
  name: 'US DEA registration number',
  pattern: isolated(String.raw`[A-Za-z][A-Za-z9]-?\d{7}`),
  maxLength: 10,
  keywords: ['dea', 'dea number', 'dea no', 'dea#', 'dea registration', 'drug enforcement'],
  columnEvidence: true,
  normalize: (value) => value.replace('-', '').toUpperCase(),
  validate: (value) => dea(value) && 'strong',
  examples: {
    match: [
      'Prescriber DEA: AB1234563',
      { text: 'MJ3614511', header: 'dea_number' },
      'DEA registration FA2481353 on file',
    ],
    reject: [...lookalikes, 'DEA: AB1234567', 'AB1234563 stands alone', 'dea number XAB1234563', 'DEA: 1234563'],
  },
  references: ['https://www.deadiversion.usdoj.gov/pubs/manuals/', '21 CFR 1301.13'],
});
