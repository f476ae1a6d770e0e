import { health } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';

const letter = '[AC-HJKMNP-RT-Yac-hjkmnp-rt-y]';
const either = '[AC-HJKMNP-RT-Yac-hjkmnp-rt-y0-9]';

export default health({
  id: 'USA_MEDICARE_BENEFICIARY_IDENTIFIER',
  name: 'US Medicare Beneficiary Identifier',
  // Eleven places of fixed kind, letters without S, L, O, I, B, Z.
  pattern: isolated(String.raw`[1-9]${letter}${either}\d-?${letter}${either}\d-?${letter}${letter}\d{2}`),
  maxLength: 13,
  keywords: [
    'mbi',
    'mbi number',
    'medicare',
    'medicare beneficiary',
    'medicare number',
    'medicare id',
    'beneficiary id',
    'beneficiary identifier',
    'hic',
  ],
  columnEvidence: true,
  normalize: (value) => value.replaceAll('-', '').toUpperCase(),
  validate: () => 'strong',
  examples: {
    match: [
      'MBI 1EG4-TE5-MK73',
      { text: '9RA2XY7TU41', header: 'medicare_number' },
      'Medicare beneficiary 2C34D56EF78 was seen',
    ],
    reject: [...lookalikes, '1EG4TE5MK73 stands alone', 'MBI 1SG4-TE5-MK73', 'MBI 0EG4TE5MK73', 'MBI 1EG4TE5MK7345'],
  },
  references: ['https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi.pdf'],
});
