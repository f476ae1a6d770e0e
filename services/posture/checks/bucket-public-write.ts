import { accessFactNames, accessOf } from '../access/index.ts';
import { anyOf } from '../access/truth.ts';
import { defineCheck } from '../define-check.ts';
import { aclOf, allow, policyOf } from '../examples.ts';
import { accessVerdict, isPublicWay } from '../verdicts.ts';

export default defineCheck({
  id: 'bucket-public-write',
  title: 'The public can write to the bucket or change who may',
  findingType: 'Policy:S3Bucket/PublicWrite',
  severity: 'CRITICAL',
  needs: accessFactNames,
  frameworks: {
    FSBP: ['S3.3'],
    Prowler: ['s3_bucket_policy_public_write_access'],
    Steampipe: ['s3_bucket_restrict_public_write_access'],
    'PCI-DSS-4.0.1': ['1.3.1', '1.4.4'],
    GDPR: ['32'],
    HIPAA: ['164.308(a)(3)(i)', '164.312(c)(1)'],
    SOC2: ['CC6.1', 'CC6.6'],
  },
  rationale: 'Anybody can plant, overwrite or delete data, or open the bucket further.',
  remediation: 'Turn on IgnorePublicAcls and RestrictPublicBuckets, then remove the statement or grant that is named.',
  evaluate: (facts, context) => {
    const report = accessOf(facts, context);
    return accessVerdict(
      anyOf([report.publicTo.write, report.publicTo.permissions]),
      report,
      (way) => isPublicWay(way) && (way.permission === 'write' || way.permission === 'permissions'),
      'Neither policy nor ACL lets the public write or change permissions.',
    );
  },
  examples: [
    { name: 'private', facts: {}, expect: 'COMPLIANT' },
    { name: 'public upload', facts: { bucketPolicy: policyOf(allow('*', 's3:PutObject')) }, expect: 'NON_COMPLIANT' },
    {
      name: 'anybody may change the ACL',
      facts: { bucketAcl: aclOf(['AllUsers', 'WRITE_ACP']) },
      expect: 'NON_COMPLIANT',
    },
    { name: 'public read only', facts: { bucketPolicy: policyOf(allow('*', 's3:GetObject')) }, expect: 'COMPLIANT' },
  ],
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-3',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
});
