import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

const rule = (...blockedEncryptionTypes: readonly string[]) =>
  known({ algorithm: 'AES256', kmsKeyId: null, bucketKeyEnabled: false, blockedEncryptionTypes });

export default defineCheck({
  id: 'sse-c-blocked',
  title: 'Encryption with keys that customers provide is not blocked',
  findingType: 'Policy:S3Bucket/CustomerProvidedKeysAllowed',
  severity: 'LOW',
  needs: ['encryption'],
  frameworks: { 'PCI-DSS-4.0.1': ['3.6.1'], GDPR: ['32'], SOC2: ['CC6.1', 'A1.2'] },
  rationale: 'Ransomware rewrites objects with a key of its own (SSE-C), which AWS does not keep and nobody else has.',
  remediation: 'PutBucketEncryption with BlockedEncryptionTypes SSE-C.',
  evaluate: ({ encryption }) =>
    whenRead(encryption, (value) =>
      value?.blockedEncryptionTypes.includes('SSE-C')
        ? compliant('Uploads with SSE-C are blocked.')
        : nonCompliant('Uploads with SSE-C are accepted.'),
    ),
  examples: [
    { name: 'blocked', facts: { encryption: rule('SSE-C') }, expect: 'COMPLIANT' },
    { name: 'accepted', facts: { encryption: rule('NONE') }, expect: 'NON_COMPLIANT' },
    { name: 'nothing configured', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/API/API_BlockedEncryptionTypes.html'],
});
