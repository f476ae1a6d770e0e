import type { Fact } from './fact.ts';
import type { TagPolicy } from './tag-policy.ts';

/** The four flags of a public access block. */
export interface PublicAccessBlock {
  readonly blockPublicAcls: boolean;
  readonly ignorePublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly restrictPublicBuckets: boolean;
}

export interface AclGrant {
  readonly grantee:
    | { readonly kind: 'CanonicalUser'; readonly id: string }
    | { readonly kind: 'Group'; readonly uri: string }
    | { readonly kind: 'AmazonCustomerByEmail'; readonly email: string };
  readonly permission: 'FULL_CONTROL' | 'WRITE' | 'WRITE_ACP' | 'READ' | 'READ_ACP' | (string & {});
}

export interface BucketAcl {
  readonly ownerId: string;
  readonly grants: readonly AclGrant[];
}

export interface EncryptionRule {
  /** `AES256 | aws:kms | aws:kms:dsse` */
  readonly algorithm: string;
  readonly kmsKeyId: string | null;
  readonly bucketKeyEnabled: boolean;
  readonly blockedEncryptionTypes: readonly string[];
}

/** ACLs of some of a bucket's objects, as far as they matter: see `objectAcls`. */
export interface ObjectAclSample {
  /** How many objects the sample was drawn from: those of the first page of keys. */
  readonly listed: number;
  /** True: the bucket holds more than were listed. */
  readonly more: boolean;
  /** What was read, equal ACLs together; grants to the owner among them. Objects whose ACL was refused are in none. */
  readonly acls: readonly { readonly keys: readonly string[]; readonly acl: BucketAcl }[];
}

/** The KMS key that objects of the bucket are encrypted under unless an upload says otherwise. */
export interface KmsKey {
  readonly arn: string;
  /** AWS: the account's own `aws/s3`, whose policy is the same everywhere and lets nobody else decrypt. */
  readonly manager: 'AWS' | 'CUSTOMER';
  /** False: disabled, or waiting for its deletion. Nobody can decrypt. */
  readonly enabled: boolean;
  /** The policy document as AWS returned it; null for a key that AWS manages. */
  readonly policy: string | null;
}

interface ReplicationRule {
  readonly id: string;
  readonly enabled: boolean;
  readonly destinationBucketArn: string;
  readonly destinationAccountId: string | null;
}

export interface InventoryRule {
  readonly id: string;
  readonly enabled: boolean;
  readonly destinationBucketArn: string;
  readonly destinationAccountId: string | null;
  /** What its reports hold. */
  readonly report?: {
    /** Empty: reports lie at the top of the destination. */
    readonly destinationPrefix: string;
    /** Empty: the whole bucket is listed. */
    readonly filterPrefix: string;
    readonly fields: readonly string[];
    /** `Daily | Weekly` */
    readonly frequency: string;
  };
}

/** An access point that the bucket's own account made for the bucket. */
export interface AccessPoint {
  readonly name: string;
  readonly arn: string;
  /** Set: only requests from this VPC come through. Null: open to the internet. */
  readonly vpcId: string | null;
  readonly publicAccessBlock: PublicAccessBlock;
  /** The policy document as AWS returned it. */
  readonly policy: string | null;
}

/** A multi-Region access point of the bucket's own account that routes to the bucket. */
export interface MultiRegionAccessPoint {
  readonly name: string;
  /** Empty when AWS did not state it. */
  readonly alias: string;
  readonly publicAccessBlock: PublicAccessBlock;
  /** The policy document in force, as AWS returned it. */
  readonly policy: string | null;
}

/** One field of an advanced event selector of CloudTrail; what is not given is empty. */
export interface EventField {
  /** `resources.ARN`, `readOnly`, `eventName`, … */
  readonly field: string;
  readonly conditions: Readonly<
    Record<'equals' | 'startsWith' | 'endsWith' | 'notEquals' | 'notStartsWith' | 'notEndsWith', readonly string[]>
  >;
}

/** What a trail records of object-level events: its basic selectors that name S3 objects, or its advanced ones. */
export type ObjectEventSelector =
  | { readonly kind: 'BASIC'; readonly readWrite: 'All' | 'ReadOnly' | 'WriteOnly'; readonly arns: readonly string[] }
  | { readonly kind: 'ADVANCED'; readonly fields: readonly EventField[] };

/** A trail of CloudTrail that the bucket's account sees in the bucket's region, trails of the organization among them. */
export interface ObjectEventTrail {
  readonly arn: string;
  /** False: nothing is recorded at the moment. */
  readonly logging: boolean;
  readonly destinationBucket: string;
  /** CloudTrail's own deliveries are left out of its records (RecursiveLogging is false). */
  readonly recursionSuppressed: boolean;
  readonly selectors: readonly ObjectEventSelector[];
}

/**
 * Every fact that a check may name in `needs`, with the type of its known value. A key here, its IAM action in `factActions`
 * and its reader in services/aws/facts.ts: three lines add a fact.
 */
export interface FactTypes {
  /** As in force for the account: an S3 policy of the organization is in it (S3 API reference, GetPublicAccessBlock). */
  accountPublicAccessBlock: PublicAccessBlock;
  /** What the effective S3 policy of the organization sets for the account, all four flags at once. */
  organizationPublicAccessBlock: 'all' | 'none';
  bucketPublicAccessBlock: PublicAccessBlock;
  /** The policy document as AWS returned it, a JSON text. */
  bucketPolicy: string;
  /** `IsPublic` of GetBucketPolicyStatus: AWS's own opinion, for comparison. */
  bucketPolicyStatus: boolean;
  bucketAcl: BucketAcl;
  /** Absent where no object's ACL can open anything to the world: ACLs are turned off, or public ones are ignored. */
  objectAcls: ObjectAclSample;
  ownershipControls: 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter';
  encryption: EncryptionRule;
  /** Absent when the bucket's default is not SSE-KMS. */
  kmsKey: KmsKey;
  versioning: { readonly status: 'Enabled' | 'Suspended' | 'Disabled'; readonly mfaDelete: boolean };
  logging: { readonly targetBucket: string; readonly targetPrefix: string };
  lifecycle: { readonly enabledRules: number };
  replication: readonly ReplicationRule[];
  objectLock: boolean;
  notification: { readonly configured: boolean };
  website: { readonly configured: boolean };
  cors: readonly { readonly allowedOrigins: readonly string[]; readonly allowedMethods: readonly string[] }[];
  tags: Readonly<Record<string, string>>;
  /**
   * The bucket's tags as policies see them, which is all of them once attribute-based access control is enabled for the bucket. Absent:
   * there are none, or it is not enabled, as by default (S3 user guide, "Enabling ABAC in general purpose buckets").
   */
  accessTags: Readonly<Record<string, string>>;
  /** What the effective tag policy of the organization asks of tags in the account. */
  tagPolicy: TagPolicy;
  inventory: readonly InventoryRule[];
  accessPoints: readonly AccessPoint[];
  multiRegionAccessPoints: readonly MultiRegionAccessPoint[];
  /** Trails that select data events; absent when none does. */
  objectEventTrails: readonly ObjectEventTrail[];
}
export type FactName = keyof FactTypes;
export type BucketFacts = { readonly [K in FactName]: Fact<FactTypes[K]> };

/** What access is computed from. A check that asks about access names these in `needs`. */
export const accessFactNames = [
  'accountPublicAccessBlock',
  'organizationPublicAccessBlock',
  'bucketPublicAccessBlock',
  'bucketPolicy',
  'bucketAcl',
  'ownershipControls',
  'kmsKey',
  'accessPoints',
  'multiRegionAccessPoints',
  'accessTags',
] as const satisfies readonly FactName[];
export type AccessFacts = Pick<BucketFacts, (typeof accessFactNames)[number]>;
/** What access to single objects is computed from: their own ACLs beside what the bucket says. */
export const objectAccessFactNames = [...accessFactNames, 'objectAcls'] as const satisfies readonly FactName[];
export type ObjectAccessFacts = Pick<BucketFacts, (typeof objectAccessFactNames)[number]>;

/** The facts that access is computed from, out of all. */
export const accessFactsOf = (facts: ObjectAccessFacts): ObjectAccessFacts => ({
  accountPublicAccessBlock: facts.accountPublicAccessBlock,
  organizationPublicAccessBlock: facts.organizationPublicAccessBlock,
  bucketPublicAccessBlock: facts.bucketPublicAccessBlock,
  bucketPolicy: facts.bucketPolicy,
  bucketAcl: facts.bucketAcl,
  ownershipControls: facts.ownershipControls,
  objectAcls: facts.objectAcls,
  kmsKey: facts.kmsKey,
  accessPoints: facts.accessPoints,
  multiRegionAccessPoints: facts.multiRegionAccessPoints,
  accessTags: facts.accessTags,
});

/** Every fact of access in one state: nothing there, or nothing read. */
export const everyAccessFact = (fact: Fact<never>): ObjectAccessFacts => ({
  accountPublicAccessBlock: fact,
  organizationPublicAccessBlock: fact,
  bucketPublicAccessBlock: fact,
  bucketPolicy: fact,
  bucketAcl: fact,
  ownershipControls: fact,
  objectAcls: fact,
  kmsKey: fact,
  accessPoints: fact,
  multiRegionAccessPoints: fact,
  accessTags: fact,
});

/** What checks that depend on the contents of a bucket may read beside them. */
export const contentFactNames = ['tags', 'objectEventTrails'] as const satisfies readonly FactName[];
export type ContentFacts = Pick<BucketFacts, (typeof contentFactNames)[number]>;

/** The IAM action that reads each fact: the member role's policy and UNKNOWN's `DENIED <action>` come from here. */
export const factActions: Readonly<Record<FactName, string>> = {
  accountPublicAccessBlock: 's3:GetAccountPublicAccessBlock',
  organizationPublicAccessBlock: 'organizations:DescribeEffectivePolicy',
  bucketPublicAccessBlock: 's3:GetBucketPublicAccessBlock',
  bucketPolicy: 's3:GetBucketPolicy',
  bucketPolicyStatus: 's3:GetBucketPolicyStatus',
  bucketAcl: 's3:GetBucketAcl',
  objectAcls: 's3:GetObjectAcl',
  ownershipControls: 's3:GetBucketOwnershipControls',
  encryption: 's3:GetEncryptionConfiguration',
  kmsKey: 'kms:DescribeKey',
  versioning: 's3:GetBucketVersioning',
  logging: 's3:GetBucketLogging',
  lifecycle: 's3:GetLifecycleConfiguration',
  replication: 's3:GetReplicationConfiguration',
  objectLock: 's3:GetBucketObjectLockConfiguration',
  notification: 's3:GetBucketNotification',
  website: 's3:GetBucketWebsite',
  cors: 's3:GetBucketCORS',
  tags: 's3:GetBucketTagging',
  accessTags: 's3:GetBucketAbac',
  tagPolicy: 'organizations:DescribeEffectivePolicy',
  inventory: 's3:GetInventoryConfiguration',
  accessPoints: 's3:ListAccessPoints',
  multiRegionAccessPoints: 's3:ListMultiRegionAccessPoints',
  objectEventTrails: 'cloudtrail:DescribeTrails',
};

/** What a fact takes beside its action, where one call is not enough. */
export const furtherFactActions: { readonly [N in FactName]?: readonly string[] } = {
  organizationPublicAccessBlock: ['organizations:ListRoots'],
  tagPolicy: ['organizations:ListRoots'],
  objectAcls: ['s3:ListBucket'],
  kmsKey: ['kms:GetKeyPolicy'],
  accessTags: ['s3:GetBucketTagging'],
  accessPoints: ['s3:GetAccessPoint', 's3:GetAccessPointPolicy'],
  multiRegionAccessPoints: ['s3:GetMultiRegionAccessPointPolicy'],
  objectEventTrails: ['cloudtrail:GetEventSelectors', 'cloudtrail:GetTrailStatus'],
};

/** Facts that the central side reads: the member role is not asked for them. */
export const centralFacts: ReadonlySet<FactName> = new Set<FactName>(['organizationPublicAccessBlock', 'tagPolicy']);
