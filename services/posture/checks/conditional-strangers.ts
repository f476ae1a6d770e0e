import { accessFactNames, accessOf, type Way } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { allow, policyOf, strangeAccount } from '../examples.ts';
import { waysVerdict } from '../verdicts.ts';

const isConcerned = ({ grantee }: Way): boolean => grantee.kind === 'conditional';

export default defineCheck({
  id: 'conditional-strangers',
  title: 'Anybody who comes from a named network is let in',
  findingType: 'Policy:S3Bucket/AnonymousFromNetwork',
  severity: 'LOW',
  needs: accessFactNames,
  frameworks: { 'PCI-DSS-4.0.1': ['7.2.1'], SOC2: ['CC6.1', 'CC6.6'] },
  rationale: 'An address range, VPC or endpoint says from where a request comes, and nothing about who sends it.',
  remediation: 'Name principals, or add aws:PrincipalOrgID beside the network condition.',
  evaluate: (facts, context) =>
    waysVerdict(accessOf(facts, context), isConcerned, 'Nobody is let in for his network alone.'),
  examples: [
    { name: 'private', facts: {}, expect: 'COMPLIANT' },
    {
      name: 'address range',
      facts: {
        bucketPolicy: policyOf(allow('*', 's3:GetObject', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })),
      },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'endpoint',
      facts: {
        bucketPolicy: policyOf(allow('*', 's3:GetObject', { StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } })),
      },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'a named account from an address range',
      facts: {
        bucketPolicy: policyOf(
          allow({ AWS: strangeAccount }, 's3:GetObject', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
        ),
      },
      expect: 'COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies-vpc-endpoint.html'],
});
