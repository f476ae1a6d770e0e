import { accessFactNames, accessOf, type Way } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { aclOf, allow, blockOf, policyOf } from '../examples.ts';
import { isPublicWay, waysVerdict } from '../verdicts.ts';

const isConcerned = (way: Way): boolean =>
  isPublicWay(way) && (way.source === 'policy' || way.source.startsWith('Statement['));

export default defineCheck({
  id: 'public-policy',
  title: 'The policy lets the public in',
  findingType: 'Policy:S3Bucket/PublicPolicy',
  severity: 'HIGH',
  needs: accessFactNames,
  frameworks: {
    Steampipe: ['s3_bucket_policy_restrict_public_access'],
    'PCI-DSS-4.0.1': ['1.4.4'],
    SOC2: ['CC6.1', 'CC6.6'],
  },
  rationale: 'A statement for everybody without a condition that confines it opens the bucket to the internet.',
  remediation: 'Name the principals, or confine the statement with aws:PrincipalOrgID; turn on RestrictPublicBuckets.',
  evaluate: (facts, context) =>
    waysVerdict(accessOf(facts, context), isConcerned, 'The policy lets the public do nothing.'),
  examples: [
    { name: 'no policy', facts: {}, expect: 'COMPLIANT' },
    { name: 'public', facts: { bucketPolicy: policyOf(allow('*', 's3:GetObject')) }, expect: 'NON_COMPLIANT' },
    {
      name: 'public, restricted at the bucket',
      facts: {
        bucketPolicy: policyOf(allow('*', 's3:GetObject')),
        bucketPublicAccessBlock: blockOf('restrictPublicBuckets'),
      },
      expect: 'COMPLIANT',
    },
    { name: 'public ACL only', facts: { bucketAcl: aclOf(['AllUsers', 'READ']) }, expect: 'COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
});
