import { accessFactNames, accessOf } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { allow, exampleAccount, memberAccount, policyOf } from '../examples.ts';
import { accessVerdict } from '../verdicts.ts';

const distribution = `arn:aws:cloudfront::${exampleAccount}:distribution/EDFDVBD6EXAMPLE`;

export default defineCheck({
  id: 'shared-with-cloudfront',
  title: 'The bucket is shared with a CloudFront distribution',
  findingType: 'Policy:IAMUser/S3BucketSharedWithCloudFront',
  severity: 'MEDIUM',
  needs: accessFactNames,
  frameworks: { 'PCI-DSS-4.0.1': ['1.4.4'], SOC2: ['CC6.6'] },
  rationale: 'What CloudFront can read, it may serve to everybody: the bucket is as public as the distribution.',
  remediation: 'Make sure that the distribution is meant, or remove the statement that names it.',
  evaluate: (facts, context) => {
    const report = accessOf(facts, context);
    return accessVerdict(
      report.cloudFront,
      report,
      ({ grantee }) => grantee.kind === 'cloudFront',
      'No statement lets CloudFront in.',
    );
  },
  examples: [
    { name: 'private', facts: {}, expect: 'COMPLIANT' },
    {
      name: 'origin access identity',
      facts: {
        bucketPolicy: policyOf(
          allow(
            { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC' },
            's3:GetObject',
          ),
        ),
      },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'origin access control',
      facts: {
        bucketPolicy: policyOf(
          allow({ Service: 'cloudfront.amazonaws.com' }, 's3:GetObject', {
            StringEquals: { 'AWS:SourceArn': distribution },
          }),
        ),
      },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'another account',
      facts: { bucketPolicy: policyOf(allow({ AWS: memberAccount }, 's3:GetObject')) },
      expect: 'COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/macie/latest/user/findings-types.html'],
});
