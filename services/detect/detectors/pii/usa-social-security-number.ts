import { acceptSsn } from '../../accept/ssn.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { personal } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { lostZeros } from '../../builders/lost-zeros.ts';
import { usSsn } from '../../validators/us-ssn.ts';

const keywords = [
  'ss number',
  'ss no',
  'soc. sec',
  'social security',
  'social security number',
  'social security no',
  'ss#',
  'ssn',
  'ssns',
  'ssn#',
  'soc sec',
  'social sec',
  'social insurance',
  'socsec',
];
/** Those of New England begin with a zero. */
const asNumber = { length: 9, lost: 2, example: '14904399' };

export default personal({
  id: 'USA_SOCIAL_SECURITY_NUMBER',
  name: 'US Social Security number',
  recommended: true,
  pattern: isolated(String.raw`\d{3}([ .-]?)\d{2}\1\d{4}`),
  maxLength: 11,
  keywords,
  negativeKeywords: [
    'phone',
    'tel',
    'fax',
    'order',
    'invoice',
    'case number',
    'sku',
    'tracking',
    'customer no',
    'ein',
    'routing',
  ],
  validate: (digits) => usSsn(digits),
  accept: acceptSsn,
  forms: [
    {
      // Grouped with hyphens no other country's number looks like it.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\d{3}-\d{2}-\d{4}`),
      maxLength: 11,
      keywords: [...taxIdWords, ...nationalIdWords],
    },
    lostZeros(asNumber, { keywords, validate: usSsn }),
  ],
  examples: {
    match: [
      'SSN: 536-90-4399',
      { text: '536904399', header: 'ssn' },
      '"socialSecurityNumber":"536 90 4399"',
      'her Social Security number is 219-09-9999.',
      '{"taxId": "536-90-4399"}',
      { text: asNumber.example, header: 'ssn' },
    ],
    reject: [
      ...lookalikes,
      '536-90-4399 stands alone',
      'SSN 000-12-3456, 666-12-3456, 912-12-3456, 123-00-4567, 123-45-0000',
      'ssn 536-90-43991',
      'ssn 078-05-1120',
      'SSN call 536-904-3999',
    ],
  },
  references: ['https://www.ssa.gov/employer/randomization.html', 'https://www.ssa.gov/history/ssn/misused.html'],
});
