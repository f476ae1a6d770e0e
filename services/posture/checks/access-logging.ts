import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'access-logging',
  title: 'Server access logging is off',
  findingType: 'Policy:S3Bucket/AccessLoggingDisabled',
  severity: 'MEDIUM',
  needs: ['logging'],
  frameworks: {
    FSBP: ['S3.9'],
    'PCI-DSS-4.0.1': ['10.2.1', '10.3.1'],
    Prowler: ['s3_bucket_server_access_logging_enabled'],
    Steampipe: ['s3_bucket_logging_enabled'],
    GDPR: ['30', '32'],
    HIPAA: ['164.312(b)', '164.308(a)(1)(ii)(D)'],
    SOC2: ['CC7.2', 'CC7.3'],
  },
  rationale: 'Without a log nobody can say afterwards who read or changed what.',
  remediation: 'PutBucketLogging with a target bucket in the same account and region.',
  evaluate: ({ logging }) =>
    whenRead(logging, (value) =>
      value === undefined
        ? nonCompliant('No access log is written.')
        : compliant(`Access logs go to ${value.targetBucket}.`),
    ),
  examples: [
    {
      name: 'on',
      facts: { logging: known({ targetBucket: 'amzn-s3-demo-logs', targetPrefix: '' }) },
      expect: 'COMPLIANT',
    },
    { name: 'off', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-9'],
});
