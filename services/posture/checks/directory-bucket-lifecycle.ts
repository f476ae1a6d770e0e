import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, notApplicable, whenRead } from '../verdicts.ts';

const directory = { bucketName: 'amzn-s3-demo-bucket--euw1-az1--x-s3' };

export default defineCheck({
  id: 'directory-bucket-lifecycle',
  title: 'A directory bucket has no lifecycle rule',
  findingType: 'Policy:S3Bucket/DirectoryLifecycleMissing',
  severity: 'LOW',
  needs: ['lifecycle'],
  frameworks: {
    FSBP: ['S3.25'],
    Steampipe: ['s3_directory_bucket_lifecycle_policy_configured'],
    GDPR: ['5(1)(e)'],
    SOC2: ['C1.2'],
  },
  rationale: 'Express storage is meant for short-lived data, which somebody has to delete.',
  remediation: 'PutBucketLifecycleConfiguration with an expiry.',
  evaluate: ({ lifecycle }, { bucketName }) => {
    if (!bucketName.endsWith('--x-s3')) return notApplicable('Not a directory bucket.');
    return whenRead(lifecycle, (value) =>
      value !== undefined && value.enabledRules > 0
        ? compliant(`${value.enabledRules} rules are in force.`)
        : nonCompliant('No rule is in force.'),
    );
  },
  examples: [
    { name: 'general purpose bucket', facts: {}, expect: 'NOT_APPLICABLE' },
    { name: 'without a rule', facts: {}, context: directory, expect: 'NON_COMPLIANT' },
    { name: 'with a rule', facts: { lifecycle: known({ enabledRules: 1 }) }, context: directory, expect: 'COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-25'],
});
