import { blockDoubts, effectiveFlag } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { allBlocked, blockOf } from '../examples.ts';
import { compliant, nonCompliant, unknown } from '../verdicts.ts';

const flags = ['blockPublicAcls', 'ignorePublicAcls', 'blockPublicPolicy', 'restrictPublicBuckets'] as const;

export default defineCheck({
  id: 'effective-block-public-access',
  title: 'Account and bucket together do not block public access fully',
  findingType: 'Policy:S3Bucket/PublicAccessNotBlocked',
  severity: 'HIGH',
  needs: ['accountPublicAccessBlock', 'organizationPublicAccessBlock', 'bucketPublicAccessBlock'],
  frameworks: {
    Steampipe: ['s3_public_access_block_bucket_account'],
    'CIS-v3': ['2.1.4'],
    'PCI-DSS-4.0.1': ['1.4.4'],
    SOC2: ['CC6.1', 'CC6.6'],
  },
  rationale:
    'S3 applies the stricter of the two levels: a setting that is off at both lets a policy or ACL open the bucket.',
  remediation: 'Turn all four settings on at the account.',
  evaluate: (facts) => {
    const off = flags.filter((flag) => effectiveFlag(facts, flag) === false);
    if (off.length > 0) return nonCompliant(`Off at account and bucket: ${off.join(', ')}.`);
    if (flags.every((flag) => effectiveFlag(facts, flag) === true))
      return compliant('All four settings are on at one level or the other.');
    return unknown(blockDoubts(facts).join('; '));
  },
  examples: [
    { name: 'account', facts: { accountPublicAccessBlock: allBlocked }, expect: 'COMPLIANT' },
    {
      name: 'half at each level',
      facts: {
        accountPublicAccessBlock: blockOf('blockPublicAcls', 'ignorePublicAcls'),
        bucketPublicAccessBlock: blockOf('blockPublicPolicy', 'restrictPublicBuckets'),
      },
      expect: 'COMPLIANT',
    },
    { name: 'neither', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
});
