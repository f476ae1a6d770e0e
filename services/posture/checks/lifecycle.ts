import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'lifecycle',
  title: 'No lifecycle rule is in force',
  findingType: 'Policy:S3Bucket/LifecycleMissing',
  severity: 'LOW',
  needs: ['lifecycle'],
  frameworks: {
    FSBP: ['S3.13'],
    Prowler: ['s3_bucket_lifecycle_enabled'],
    Steampipe: ['s3_bucket_lifecycle_policy_enabled'],
    'PCI-DSS-4.0.1': ['3.2.1', '10.5.1'],
    GDPR: ['5(1)(e)', '17'],
    HIPAA: ['164.316(b)(2)'],
    SOC2: ['C1.2', 'P4.3'],
  },
  rationale: 'Data that nobody deletes outlives the purpose it was kept for.',
  remediation: 'PutBucketLifecycleConfiguration with rules for expiry and for old versions.',
  evaluate: ({ lifecycle }) =>
    whenRead(lifecycle, (value) =>
      value !== undefined && value.enabledRules > 0
        ? compliant(`${value.enabledRules} rules are in force.`)
        : nonCompliant('No rule is in force.'),
    ),
  examples: [
    { name: 'one rule', facts: { lifecycle: known({ enabledRules: 1 }) }, expect: 'COMPLIANT' },
    { name: 'rules turned off', facts: { lifecycle: known({ enabledRules: 0 }) }, expect: 'NON_COMPLIANT' },
    { name: 'none', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-13'],
});
