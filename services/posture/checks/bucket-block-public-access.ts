import { defineCheck } from '../define-check.ts';
import { allBlocked, blockOf } from '../examples.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'bucket-block-public-access',
  title: 'Block public access is not fully on at the bucket',
  findingType: 'Policy:S3Bucket/BlockPublicAccessIncomplete',
  severity: 'HIGH',
  needs: ['bucketPublicAccessBlock'],
  frameworks: {
    FSBP: ['S3.8'],
    'CIS-v3': ['2.1.4'],
    'CIS-v5': ['2.1.4'],
    'CIS-v6': ['3.1.4'],
    'CIS-v7': ['3.1.4'],
    'PCI-DSS-4.0.1': ['1.4.4'],
    Prowler: ['s3_bucket_level_public_access_block'],
    Steampipe: ['s3_public_access_block_bucket'],
    SOC2: ['CC6.1', 'CC6.6'],
  },
  rationale: 'The four settings keep a later policy or ACL from opening the bucket.',
  remediation: 'PutPublicAccessBlock on the bucket with all four settings true.',
  evaluate: ({ bucketPublicAccessBlock }) =>
    whenRead(bucketPublicAccessBlock, (block) => {
      if (block === undefined) return nonCompliant('The bucket has no public access block.');
      const off = Object.entries(block).filter(([, on]) => !on);
      if (off.length === 0) return compliant('All four settings are on.');
      return nonCompliant(`Off: ${off.map(([name]) => name).join(', ')}.`);
    }),
  examples: [
    { name: 'all on', facts: { bucketPublicAccessBlock: allBlocked }, expect: 'COMPLIANT' },
    { name: 'one on', facts: { bucketPublicAccessBlock: blockOf('blockPublicAcls') }, expect: 'NON_COMPLIANT' },
    { name: 'none', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-8',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
});
