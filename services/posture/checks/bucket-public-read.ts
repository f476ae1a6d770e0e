import { accessFactNames, accessOf } from '../access/index.ts';
import { anyOf } from '../access/truth.ts';
import { defineCheck } from '../define-check.ts';
import { aclOf, allow, blockOf, deny, policyOf } from '../examples.ts';
import { accessVerdict, isPublicWay } from '../verdicts.ts';

export default defineCheck({
  id: 'bucket-public-read',
  title: 'The public can read or list the bucket',
  findingType: 'Policy:S3Bucket/PublicRead',
  severity: 'CRITICAL',
  needs: accessFactNames,
  frameworks: {
    FSBP: ['S3.2'],
    Steampipe: ['s3_bucket_restrict_public_read_access', 's3_bucket_not_accessible_to_all_authenticated_user'],
    'PCI-DSS-4.0.1': ['1.3.1', '1.4.4'],
    GDPR: ['25', '32'],
    HIPAA: ['164.308(a)(3)(i)', '164.312(a)(1)'],
    SOC2: ['CC6.1', 'CC6.6'],
  },
  rationale: 'What the public can read has left the organization, and a listing tells it what to ask for.',
  remediation: 'Turn on IgnorePublicAcls and RestrictPublicBuckets, then remove the statement or grant that is named.',
  evaluate: (facts, context) => {
    const report = accessOf(facts, context);
    return accessVerdict(
      anyOf([report.publicTo.read, report.publicTo.list]),
      report,
      (way) => isPublicWay(way) && (way.permission === 'read' || way.permission === 'list'),
      'Neither policy nor ACL lets the public read or list.',
    );
  },
  examples: [
    { name: 'private', facts: {}, expect: 'COMPLIANT' },
    { name: 'listing for everybody', facts: { bucketAcl: aclOf(['AllUsers', 'READ']) }, expect: 'NON_COMPLIANT' },
    {
      name: 'listing for everybody, ACLs ignored',
      facts: { bucketAcl: aclOf(['AllUsers', 'READ']), bucketPublicAccessBlock: blockOf('ignorePublicAcls') },
      expect: 'COMPLIANT',
    },
    {
      name: 'public read closed by a Deny',
      facts: { bucketPolicy: policyOf(allow('*', 's3:GetObject'), deny('*', 's3:Get*')) },
      expect: 'COMPLIANT',
    },
    { name: 'public write only', facts: { bucketPolicy: policyOf(allow('*', 's3:PutObject')) }, expect: 'COMPLIANT' },
  ],
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-2',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
});
