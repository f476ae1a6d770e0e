/**
 * The IAM actions that the central side takes with its own credentials, by what they are for. The central role's policy is generated from
 * here, and a test compares it with the calls that the code makes (infra/cloudformation/central-role.test.ts).
 */
export const centralActions = {
  /** The organization: its tree and policies. From the management account, or a delegated administrator. */
  organization: [
    'organizations:DescribeEffectivePolicy',
    'organizations:DescribeOrganization',
    'organizations:DescribePolicy',
    'organizations:ListAccounts',
    'organizations:ListAccountsForParent',
    'organizations:ListDelegatedAdministrators',
    'organizations:ListOrganizationalUnitsForParent',
    'organizations:ListPolicies',
    'organizations:ListRoots',
    'organizations:ListTargetsForPolicy',
  ],
  /** Into the roles of the accounts: all else is done there. */
  roles: ['sts:AssumeRole'],
  /** The queue of changes. */
  changes: ['sqs:DeleteMessage', 'sqs:ReceiveMessage'],
  /** Sinks: each only where it sends to. */
  eventBuses: ['events:PutEvents'],
  topics: ['sns:Publish'],
  queues: ['sqs:SendMessage'],
  exports: ['s3:PutObject'],
  /** Keys of whatever is written to, or read from, here. */
  keys: ['kms:Decrypt', 'kms:GenerateDataKey'],
  /** Allow lists and dictionaries. */
  texts: ['s3:GetObject'],
  /** The locked bucket that quarantined objects are copied to. */
  quarantineBucket: ['s3:GetBucketObjectLockConfiguration', 's3:ListBucket'],
  quarantineObjects: ['s3:PutObject'],
  /** The bucket of redacted copies; without ListBucket S3 answers 403 where there is no object. */
  redactedBucket: ['s3:ListBucket'],
  redactedObjects: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
