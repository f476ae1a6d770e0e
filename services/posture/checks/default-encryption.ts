import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'default-encryption',
  title: 'The bucket has no default encryption',
  findingType: 'Policy:IAMUser/S3BucketEncryptionDisabled',
  severity: 'LOW',
  needs: ['encryption'],
  frameworks: {
    Prowler: ['s3_bucket_default_encryption'],
    Steampipe: ['s3_bucket_default_encryption_enabled'],
    'PCI-DSS-4.0.1': ['3.5.1'],
    GDPR: ['32'],
    HIPAA: ['164.312(a)(2)(iv)'],
    SOC2: ['CC6.1'],
  },
  rationale: 'Since 2023 S3 encrypts every new object; a store that reports no default encryption keeps them in clear.',
  remediation: 'PutBucketEncryption with aws:kms and a customer managed key.',
  evaluate: ({ encryption }) =>
    whenRead(encryption, (value) =>
      value === undefined
        ? nonCompliant('No default encryption is configured.')
        : compliant(`Default encryption is ${value.algorithm}.`),
    ),
  examples: [
    {
      name: 'S3 managed',
      facts: {
        encryption: known({ algorithm: 'AES256', kmsKeyId: null, bucketKeyEnabled: false, blockedEncryptionTypes: [] }),
      },
      expect: 'COMPLIANT',
    },
    { name: 'none', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/macie/latest/user/findings-types.html'],
});
