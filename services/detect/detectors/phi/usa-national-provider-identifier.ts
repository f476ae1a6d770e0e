import { health } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { npi } from '../../validators/npi.ts';

export default health({
  id: 'USA_NATIONAL_PROVIDER_IDENTIFIER',
  name: 'US National Provider Identifier',
  pattern: isolated(String.raw`[12]\d{9}`),
  maxLength: 10,
  keywords: [
    'hipaa',
    'n.p.i',
    'national provider',
    'national provider id',
    'national provider identifier',
    'npi',
    'provider id',
    'provider identifier',
  ],
  negativeKeywords: ['phone', 'tel', 'fax', 'timestamp', 'epoch', 'order'],
  columnEvidence: true,
  validate: (digits) => npi(digits) && 'strong',
  examples: {
    match: [
      'NPI: 1234567893',
      { text: '1679240535', header: 'provider_npi' },
      'National Provider Identifier 1245319599',
    ],
    reject: [...lookalikes, 'NPI: 1234567890', '1234567893 stands alone', 'npi 3234567891', 'npi 123456789312'],
  },
  references: [
    'https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand/Downloads/NPIcheckdigit.pdf',
  ],
});
