import type { BucketPosture, Evaluation, Fact, Severity, Verdict } from '../model/index.ts';

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

export interface ReplicationRule {
  readonly id: string;
  readonly enabled: boolean;
  readonly destinationBucketArn: string;
  readonly destinationAccountId: string | null;
}

/**
 * Every fact that a check may name in `needs`, with the type of its known value. A key here, its IAM action in `factActions`
 * and its reader in services/aws/facts: three lines add a fact.
 */
export interface FactTypes {
  accountPublicAccessBlock: PublicAccessBlock;
  bucketPublicAccessBlock: PublicAccessBlock;
  /** The policy document as AWS returned it, a JSON text. */
  bucketPolicy: string;
  /** `IsPublic` of GetBucketPolicyStatus: AWS's own opinion, for comparison. */
  bucketPolicyStatus: boolean;
  bucketAcl: BucketAcl;
  ownershipControls: 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter';
  encryption: EncryptionRule;
  versioning: { readonly status: 'Enabled' | 'Suspended' | 'Disabled'; readonly mfaDelete: boolean };
  logging: { readonly targetBucket: string; readonly targetPrefix: string };
  lifecycle: { readonly enabledRules: number };
  replication: readonly ReplicationRule[];
  objectLock: boolean;
  notification: { readonly configured: boolean };
  website: { readonly configured: boolean };
  cors: readonly { readonly allowedOrigins: readonly string[]; readonly allowedMethods: readonly string[] }[];
  tags: Readonly<Record<string, string>>;
}
export type FactName = keyof FactTypes;
export type BucketFacts = { readonly [K in FactName]: Fact<FactTypes[K]> };

/** The IAM action that reads each fact: the member role's policy and UNKNOWN's `DENIED <action>` come from here. */
export const factActions: Readonly<Record<FactName, string>> = {
  accountPublicAccessBlock: 's3:GetAccountPublicAccessBlock',
  bucketPublicAccessBlock: 's3:GetBucketPublicAccessBlock',
  bucketPolicy: 's3:GetBucketPolicy',
  bucketPolicyStatus: 's3:GetBucketPolicyStatus',
  bucketAcl: 's3:GetBucketAcl',
  ownershipControls: 's3:GetBucketOwnershipControls',
  encryption: 's3:GetEncryptionConfiguration',
  versioning: 's3:GetBucketVersioning',
  logging: 's3:GetBucketLogging',
  lifecycle: 's3:GetLifecycleConfiguration',
  replication: 's3:GetReplicationConfiguration',
  objectLock: 's3:GetBucketObjectLockConfiguration',
  notification: 's3:GetBucketNotification',
  website: 's3:GetBucketWebsite',
  cors: 's3:GetBucketCORS',
  tags: 's3:GetBucketTagging',
};

/** Where the bucket stands: what separates "ours" from "external". */
export interface BucketContext {
  readonly accountId: string;
  readonly bucketName: string;
  readonly region: string;
  readonly partition: string;
  /** Null when the account is in no organization. */
  readonly organizationId: string | null;
  readonly organizationAccountIds: ReadonlySet<string>;
}

/** One posture check: data first, then one pure function, then its own examples. One file each, `checks/<id>.ts`. */
export interface PostureCheck<N extends FactName = FactName> {
  /** kebab-case, equals the file name. */
  readonly id: string;
  readonly title: string;
  /** Macie's type where one exists (`Policy:IAMUser/S3BucketPublic`), else `Policy:S3Bucket/<PascalCase>`. */
  readonly findingType: string;
  readonly severity: Severity;
  readonly needs: readonly N[];
  /** Control ids by framework: `{ 'CIS-v3': ['2.1.4'], 'PCI-DSS-4.0.1': ['1.4.4'], FSBP: ['S3.8'] }`. */
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
  readonly rationale: string;
  readonly remediation: string;
  readonly evaluate: (facts: Pick<BucketFacts, N>, context: BucketContext) => Verdict;
  readonly examples: readonly {
    readonly name: string;
    readonly facts: Partial<Pick<BucketFacts, N>>;
    readonly expect: Verdict['status'];
  }[];
  readonly references: readonly string[];
}

/** What `evaluateBucket(facts, context)` returns. */
export interface BucketEvaluation {
  readonly posture: BucketPosture;
  readonly evaluations: readonly Evaluation[];
}
