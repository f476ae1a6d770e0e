import { accessFactNames, accessOf, accessToActions } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { aclOf, allow, memberAccount, policyOf, strangeAccount } from '../examples.ts';
import { accessVerdict, compliantAccess, isForeignWay } from '../verdicts.ts';

const actions = [
  's3:DeleteBucketPolicy',
  's3:PutBucketAcl',
  's3:PutBucketPolicy',
  's3:PutEncryptionConfiguration',
  's3:PutObjectAcl',
];

export default defineCheck({
  id: 'cross-account-permission-changes',
  title: 'Another account may change policy, ACLs or encryption',
  findingType: 'Policy:S3Bucket/ForeignPermissionChanges',
  severity: 'HIGH',
  needs: accessFactNames,
  frameworks: {
    FSBP: ['S3.6'],
    Steampipe: ['s3_bucket_policy_restricts_cross_account_permission_changes'],
    'PCI-DSS-4.0.1': ['7.2.1', '7.2.2'],
    GDPR: ['28', '32'],
    SOC2: ['CC6.3'],
  },
  rationale: 'Whoever changes the policy gives himself, and everybody else, the rest.',
  remediation:
    'Leave DeleteBucketPolicy, PutBucketAcl, PutBucketPolicy, PutEncryptionConfiguration and PutObjectAcl to the owner.',
  evaluate: (facts, context) => {
    if (accessOf(facts, context).crossAccount === false)
      return compliantAccess(accessOf(facts, context), isForeignWay, 'No other account is let in.');
    const report = accessToActions(actions, facts, context);
    return accessVerdict(report.crossAccount, report, isForeignWay, 'No other account may make such a change.');
  },
  examples: [
    { name: 'private', facts: {}, expect: 'COMPLIANT' },
    {
      name: 'reading',
      facts: { bucketPolicy: policyOf(allow({ AWS: strangeAccount }, 's3:GetObject')) },
      expect: 'COMPLIANT',
    },
    {
      name: 'everything',
      facts: { bucketPolicy: policyOf(allow({ AWS: memberAccount }, 's3:*')) },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'object ACLs',
      facts: { bucketPolicy: policyOf(allow({ AWS: strangeAccount }, 's3:PutObjectAcl')) },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'ACL that lets change itself',
      facts: { bucketAcl: aclOf(['another-canonical-id', 'WRITE_ACP']) },
      expect: 'NON_COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6'],
});
