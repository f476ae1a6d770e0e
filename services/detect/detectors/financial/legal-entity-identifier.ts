import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { legalEntityIdentifier } from '../../validators/legal-entity-identifier.ts';

export default keyedFinancial({
  id: 'LEGAL_ENTITY_IDENTIFIER',
  name: 'Legal entity identifier',
  severity: severities.rising,
  body: String.raw`[0-9A-Z]{18}\d{2}`,
  maxLength: 20,
  keywords: ['lei', 'legal entity identifier', 'lei code', 'lei number'],
  columnEvidence: true,
  validate: (value) => legalEntityIdentifier(value) && 'strong',
  values: ['7ZW8QJWVPR4P1J1KQY45', '5493001KJTIIGC8Y1R12', '529900T8BM49AURSDO55'],
  wrong: ['7ZW8QJWVPR4P1J1KQY46', '7ZW8QJWVPR4P1J1KQY4'],
  references: ['ISO 17442'],
});
