import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'object-lock',
  title: 'Object Lock is not enabled',
  findingType: 'Policy:S3Bucket/ObjectLockDisabled',
  severity: 'LOW',
  needs: ['objectLock'],
  frameworks: {
    FSBP: ['S3.15'],
    Prowler: ['s3_bucket_object_lock'],
    Steampipe: ['s3_bucket_object_lock_enabled'],
    'PCI-DSS-4.0.1': ['10.5.1'],
    GDPR: ['32'],
    HIPAA: ['164.312(c)(1)'],
    SOC2: ['A1.2', 'PI1.5'],
  },
  rationale: 'Without it, whoever may delete versions can delete the only copy.',
  remediation: 'PutObjectLockConfiguration on a versioned bucket, with a default retention that fits the data.',
  evaluate: ({ objectLock }) =>
    whenRead(objectLock, (value) =>
      value === true ? compliant('Object Lock is enabled.') : nonCompliant('Object Lock is not enabled.'),
    ),
  examples: [
    { name: 'enabled', facts: { objectLock: known(true) }, expect: 'COMPLIANT' },
    { name: 'not enabled', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-15'],
});
