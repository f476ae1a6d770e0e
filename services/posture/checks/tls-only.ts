import { deniesRequests, plainHttp } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { allow, deny, policyOf } from '../examples.ts';
import { compliant, nonCompliant, unknown } from '../verdicts.ts';

const plain = { Bool: { 'aws:SecureTransport': 'false' } };

export default defineCheck({
  id: 'tls-only',
  title: 'Requests without TLS are not denied',
  findingType: 'Policy:S3Bucket/InsecureTransportAllowed',
  severity: 'MEDIUM',
  needs: ['bucketPolicy'],
  frameworks: {
    FSBP: ['S3.5'],
    'CIS-v3': ['2.1.1'],
    'CIS-v5': ['2.1.1'],
    'CIS-v6': ['3.1.1'],
    'CIS-v7': ['3.1.1'],
    'PCI-DSS-4.0.1': ['4.2.1', '2.2.7'],
    Prowler: ['s3_bucket_secure_transport_policy'],
    Steampipe: ['s3_bucket_enforces_ssl'],
    GDPR: ['32'],
    HIPAA: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
    SOC2: ['CC6.7'],
  },
  rationale: 'Over plain HTTP, data and signed requests can be read and changed on the way.',
  remediation: 'Add a Deny of s3:* to everybody on bucket and objects when aws:SecureTransport is false.',
  evaluate: ({ bucketPolicy }, context) => {
    const { truth, doubts, gap } = deniesRequests(plainHttp, bucketPolicy, context);
    if (truth === 'unknown') return unknown(doubts.join('; '));
    return truth
      ? compliant('The policy denies every request without TLS.')
      : nonCompliant(`Nothing denies ${gap} without TLS.`);
  },
  examples: [
    { name: 'denied to all', facts: { bucketPolicy: policyOf(deny('*', 's3:*', plain)) }, expect: 'COMPLIANT' },
    {
      name: 'only reading is denied',
      facts: { bucketPolicy: policyOf(deny('*', 's3:GetObject', plain)) },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'only an Allow asks for TLS',
      facts: { bucketPolicy: policyOf(allow('*', 's3:*', { Bool: { 'aws:SecureTransport': 'true' } })) },
      expect: 'NON_COMPLIANT',
    },
    { name: 'no policy', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-5'],
});
