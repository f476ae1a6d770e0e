import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

const rule = (algorithm: string) =>
  known({ algorithm, kmsKeyId: null, bucketKeyEnabled: false, blockedEncryptionTypes: [] });

export default defineCheck({
  id: 'kms-encryption',
  title: 'Default encryption does not use a KMS key',
  findingType: 'Policy:S3Bucket/KmsEncryptionMissing',
  severity: 'MEDIUM',
  needs: ['encryption'],
  frameworks: {
    FSBP: ['S3.17'],
    'PCI-DSS-4.0.1': ['3.5.1'],
    Prowler: ['s3_bucket_kms_encryption'],
    Steampipe: ['s3_bucket_default_encryption_enabled_kms'],
    GDPR: ['32'],
    HIPAA: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
    SOC2: ['CC6.1'],
  },
  rationale: 'With a KMS key, reading needs a second permission, and every use of the key is on record.',
  remediation: 'PutBucketEncryption with aws:kms or aws:kms:dsse and a customer managed key.',
  evaluate: ({ encryption }) =>
    whenRead(encryption, (value) =>
      value?.algorithm.startsWith('aws:kms')
        ? compliant(`Default encryption is ${value.algorithm}.`)
        : nonCompliant(`Default encryption is ${value?.algorithm ?? 'not configured'}.`),
    ),
  examples: [
    { name: 'KMS', facts: { encryption: rule('aws:kms') }, expect: 'COMPLIANT' },
    { name: 'dual-layer KMS', facts: { encryption: rule('aws:kms:dsse') }, expect: 'COMPLIANT' },
    { name: 'S3 managed', facts: { encryption: rule('AES256') }, expect: 'NON_COMPLIANT' },
    { name: 'none', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-17'],
});
