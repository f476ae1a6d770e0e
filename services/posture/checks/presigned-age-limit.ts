import { deniesRequests, oldPresignedUrl } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { deny, policyOf } from '../examples.ts';
import { compliant, nonCompliant, unknown } from '../verdicts.ts';

const older = (milliseconds: string) => ({ NumericGreaterThan: { 's3:signatureAge': milliseconds } });

export default defineCheck({
  id: 'presigned-age-limit',
  title: 'Presigned URLs are accepted until they are seven days old',
  findingType: 'Policy:S3Bucket/PresignedUrlAgeUnlimited',
  severity: 'LOW',
  needs: ['bucketPolicy'],
  frameworks: { 'PCI-DSS-4.0.1': ['8.2.8'], SOC2: ['CC6.1'] },
  rationale: 'A presigned URL that leaks opens its object to whoever has it, for as long as the signature counts.',
  remediation:
    'Add a Deny of s3:* to everybody when s3:signatureAge is greater than the minutes that are needed (in milliseconds).',
  evaluate: ({ bucketPolicy }, context) => {
    const { truth, doubts, gap } = deniesRequests(oldPresignedUrl, bucketPolicy, context);
    if (truth === 'unknown') return unknown(doubts.join('; '));
    return truth
      ? compliant('The policy denies presigned URLs that are almost seven days old.')
      : nonCompliant(`Nothing denies ${gap} by an old presigned URL.`);
  },
  examples: [
    { name: 'ten minutes', facts: { bucketPolicy: policyOf(deny('*', 's3:*', older('600000'))) }, expect: 'COMPLIANT' },
    {
      name: 'ten minutes for reading alone',
      facts: { bucketPolicy: policyOf(deny('*', 's3:GetObject', older('600000'))) },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'seven days',
      facts: { bucketPolicy: policyOf(deny('*', 's3:*', older('604800000'))) },
      expect: 'NON_COMPLIANT',
    },
    { name: 'no policy', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html'],
});
