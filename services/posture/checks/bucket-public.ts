import { accessFactNames, accessOf } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { aclOf, allBlocked, allow, policyOf } from '../examples.ts';
import { accessVerdict, isPublicWay } from '../verdicts.ts';

export default defineCheck({
  id: 'bucket-public',
  title: 'The public reaches the bucket',
  findingType: 'Policy:IAMUser/S3BucketPublic',
  severity: 'HIGH',
  needs: accessFactNames,
  frameworks: {
    Prowler: ['s3_bucket_public_access'],
    Steampipe: ['s3_bucket_policy_restrict_public_access'],
    'PCI-DSS-4.0.1': ['1.3.1', '1.3.2', '1.4.4'],
    GDPR: ['25', '32'],
    HIPAA: ['164.308(a)(3)(i)', '164.312(a)(1)'],
    SOC2: ['CC6.1', 'CC6.6'],
  },
  rationale:
    'Anonymous users, or everybody with an AWS account, can do something with the bucket that its owner may not have meant.',
  remediation: 'Turn on the block of public access for the account, then remove the statement or grant that is named.',
  evaluate: (facts, context) => {
    const report = accessOf(facts, context);
    return accessVerdict(report.isPublic, report, isPublicWay, 'Neither policy nor ACL lets the public in.');
  },
  examples: [
    { name: 'private', facts: {}, expect: 'COMPLIANT' },
    {
      name: 'public policy',
      facts: { bucketPolicy: policyOf(allow('*', 's3:GetBucketLocation')) },
      expect: 'NON_COMPLIANT',
    },
    { name: 'public ACL', facts: { bucketAcl: aclOf(['AuthenticatedUsers', 'READ']) }, expect: 'NON_COMPLIANT' },
    {
      name: 'public policy, blocked at the account',
      facts: { bucketPolicy: policyOf(allow('*', 's3:GetObject')), accountPublicAccessBlock: allBlocked },
      expect: 'COMPLIANT',
    },
  ],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/findings-types.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
});
