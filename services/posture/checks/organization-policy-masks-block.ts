import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { allBlocked, blockOf } from '../examples.ts';
import { compliant, nonCompliant, notApplicable, whenRead } from '../verdicts.ts';

const policy = (flags: 'all' | 'none') => ({ organizationPublicAccessBlock: known(flags) });

export default defineCheck({
  id: 'organization-policy-masks-block',
  title: "The organization's S3 policy hides what the account itself blocks",
  findingType: 'Policy:S3Bucket/OrganizationPolicyMasksBlock',
  severity: 'LOW',
  needs: ['organizationPublicAccessBlock', 'bucketPublicAccessBlock'],
  frameworks: { 'PCI-DSS-4.0.1': ['1.4.4'], SOC2: ['CC6.1', 'CC6.6'] },
  rationale:
    'While an S3 policy is attached, AWS shows its block as that of the account. Once it is detached, the account has its own setting again, which nobody could see meanwhile.',
  remediation: 'Block public access at the bucket too, so that it stays closed without the S3 policy.',
  evaluate: ({ organizationPublicAccessBlock, bucketPublicAccessBlock }) =>
    whenRead(organizationPublicAccessBlock, (flags) => {
      if (flags === undefined) return notApplicable('No S3 policy of the organization applies.');
      return whenRead(bucketPublicAccessBlock, (block) => {
        if (block !== undefined && Object.values(block).every(Boolean))
          return compliant('The bucket itself blocks public access.');
        if (flags === 'none')
          return nonCompliant('The S3 policy turns the block of the account off, whatever it had set.');
        return nonCompliant('Only the S3 policy blocks public access for certain.');
      });
    }),
  examples: [
    { name: 'no S3 policy', facts: {}, expect: 'NOT_APPLICABLE' },
    { name: 'S3 policy alone', facts: policy('all'), expect: 'NON_COMPLIANT' },
    {
      name: 'S3 policy and a weak bucket',
      facts: { ...policy('all'), bucketPublicAccessBlock: blockOf('blockPublicAcls') },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'S3 policy and bucket',
      facts: { ...policy('all'), bucketPublicAccessBlock: allBlocked },
      expect: 'COMPLIANT',
    },
    { name: 'S3 policy turns it off', facts: policy('none'), expect: 'NON_COMPLIANT' },
    {
      name: 'S3 policy turns it off, the bucket does not',
      facts: { ...policy('none'), bucketPublicAccessBlock: allBlocked },
      expect: 'COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_s3.html'],
});
