import { accessFactNames, accessOf, namesForeigner } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { aclOf, allow, memberAccount, policyOf, strangeAccount } from '../examples.ts';
import { accessVerdict } from '../verdicts.ts';

export default defineCheck({
  id: 'bucket-shared-externally',
  title: 'The bucket is shared with an account outside the organization',
  findingType: 'Policy:IAMUser/S3BucketSharedExternally',
  severity: 'HIGH',
  needs: accessFactNames,
  frameworks: {
    Prowler: ['s3_bucket_cross_account_access'],
    'PCI-DSS-4.0.1': ['7.2.1', '7.2.2'],
    GDPR: ['28', '32', '44'],
    HIPAA: ['164.308(b)(1)'],
    SOC2: ['CC6.3', 'CC6.7'],
  },
  rationale: 'Principals of an account that the organization does not govern can use the bucket.',
  remediation: 'Remove the statement or grant, or confine it with aws:PrincipalOrgID.',
  evaluate: (facts, context) => {
    const report = accessOf(facts, context);
    return accessVerdict(
      report.external,
      report,
      ({ grantee }) => grantee.class === 'EXTERNAL' && namesForeigner(grantee),
      'Neither policy nor ACL names an account outside the organization.',
    );
  },
  examples: [
    { name: 'private', facts: {}, expect: 'COMPLIANT' },
    {
      name: 'foreign account',
      facts: { bucketPolicy: policyOf(allow({ AWS: strangeAccount }, 's3:GetObject')) },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'foreign canonical user',
      facts: { bucketAcl: aclOf(['another-canonical-id', 'READ']) },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'account of the organization',
      facts: { bucketPolicy: policyOf(allow({ AWS: memberAccount }, 's3:GetObject')) },
      expect: 'COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/macie/latest/user/findings-types.html'],
});
