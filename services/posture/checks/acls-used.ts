import { known, unreadReason } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { aclOf } from '../examples.ts';
import { compliant, nonCompliant, unknown } from '../verdicts.ts';

export default defineCheck({
  id: 'acls-used',
  title: 'ACLs give users access to the bucket',
  findingType: 'Policy:S3Bucket/AclsUsed',
  severity: 'MEDIUM',
  needs: ['bucketAcl', 'ownershipControls'],
  frameworks: {
    FSBP: ['S3.12'],
    Prowler: ['s3_bucket_acl_prohibited'],
    Steampipe: ['s3_bucket_acls_should_prohibit_user_access'],
    SOC2: ['CC6.1'],
  },
  rationale: 'ACLs are easily overlooked beside the policy; AWS advises to turn them off.',
  remediation: 'Move the grants into the bucket policy, then set object ownership to BucketOwnerEnforced.',
  evaluate: ({ bucketAcl, ownershipControls }) => {
    if (ownershipControls.state === 'known' && ownershipControls.value === 'BucketOwnerEnforced')
      return compliant('ACLs are turned off (BucketOwnerEnforced).');
    const others =
      bucketAcl.state === 'known'
        ? bucketAcl.value.grants.filter(
            ({ grantee }) => !(grantee.kind === 'CanonicalUser' && grantee.id === bucketAcl.value.ownerId),
          )
        : [];
    const unread = unreadReason(bucketAcl) ?? (others.length > 0 ? unreadReason(ownershipControls) : undefined);
    if (unread !== undefined) return unknown(unread);
    if (others.length === 0) return compliant('Only the owner has a grant.');
    return nonCompliant(
      `${others.length} grants to others: ${[...new Set(others.map(({ permission }) => permission))].join(', ')}.`,
    );
  },
  examples: [
    { name: 'owner only', facts: { bucketAcl: aclOf() }, expect: 'COMPLIANT' },
    { name: 'another user', facts: { bucketAcl: aclOf(['another-canonical-id', 'WRITE']) }, expect: 'NON_COMPLIANT' },
    {
      name: 'ACLs off',
      facts: { bucketAcl: aclOf(['AllUsers', 'READ']), ownershipControls: known('BucketOwnerEnforced') },
      expect: 'COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-12'],
});
