import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'versioning',
  title: 'Versioning is not enabled',
  findingType: 'Policy:S3Bucket/VersioningDisabled',
  severity: 'LOW',
  needs: ['versioning'],
  frameworks: {
    FSBP: ['S3.14'],
    'PCI-DSS-4.0.1': ['10.3.4'],
    Prowler: ['s3_bucket_object_versioning'],
    Steampipe: ['s3_bucket_versioning_enabled'],
    GDPR: ['32'],
    HIPAA: ['164.308(a)(7)(ii)(A)', '164.312(c)(1)'],
    SOC2: ['A1.2', 'PI1.5'],
  },
  rationale: 'Without versions, an overwritten or deleted object is gone.',
  remediation: 'PutBucketVersioning with status Enabled.',
  evaluate: ({ versioning }) =>
    whenRead(versioning, (value) =>
      value?.status === 'Enabled'
        ? compliant('Versioning is enabled.')
        : nonCompliant(`Versioning is ${(value?.status ?? 'Disabled').toLowerCase()}.`),
    ),
  examples: [
    { name: 'enabled', facts: { versioning: known({ status: 'Enabled', mfaDelete: false }) }, expect: 'COMPLIANT' },
    {
      name: 'suspended',
      facts: { versioning: known({ status: 'Suspended', mfaDelete: false }) },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'never enabled',
      facts: { versioning: known({ status: 'Disabled', mfaDelete: false }) },
      expect: 'NON_COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-14'],
});
