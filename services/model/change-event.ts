/** CloudTrail's types of identities (user guide, "CloudTrail userIdentity element"); Macie knows the first six. */
export const ActorType = {
  IAMUser: 'IAMUser',
  AssumedRole: 'AssumedRole',
  Root: 'Root',
  FederatedUser: 'FederatedUser',
  AWSService: 'AWSService',
  AWSAccount: 'AWSAccount',
  Role: 'Role',
  Directory: 'Directory',
  IdentityCenterUser: 'IdentityCenterUser',
  SAMLUser: 'SAMLUser',
  WebIdentityUser: 'WebIdentityUser',
  Unknown: 'Unknown',
} as const;
export type ActorType = (typeof ActorType)[keyof typeof ActorType];

/** Who made a call, and from where. What CloudTrail did not say is null. */
export interface Actor {
  readonly type: ActorType;
  readonly accountId: string | null;
  readonly arn: string | null;
  readonly principalId: string | null;
  readonly userName: string | null;
  /** AWS service that made the call, for itself or for the identity. */
  readonly invokedBy: string | null;
  /** The role or user whose credentials the session is of. */
  readonly issuerArn: string | null;
  readonly issuerUserName: string | null;
  readonly sessionCreatedAt: string | null;
  readonly mfaAuthenticated: boolean | null;
  readonly ipAddress: string | null;
  /** In place of an address, where AWS itself made the call: `cloudformation.amazonaws.com`. */
  readonly domainName: string | null;
  readonly userAgent: string | null;
}

/** One call that changed how buckets are set up, as CloudTrail recorded it. */
export interface ChangeEvent {
  /** CloudTrail's eventID. */
  readonly id: string;
  /** Account and region that the event is of. */
  readonly accountId: string;
  readonly region: string;
  /** `s3.amazonaws.com` and `PutBucketPolicy`. */
  readonly service: string;
  readonly api: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: Actor;
}

/** What a call touched. Which buckets use a key, or lie below a unit, the store knows. */
export type ChangeTarget =
  | { readonly kind: 'BUCKET'; readonly accountId: string; readonly bucketName: string }
  | { readonly kind: 'ACCOUNT'; readonly accountId: string }
  | { readonly kind: 'KMS_KEY'; readonly keyArn: string }
  | { readonly kind: 'UNIT'; readonly unitId: string }
  | { readonly kind: 'ORGANIZATION' };

/** What a change is stored and evaluated by: a bucket, or with null all buckets of the account. */
export interface ChangePlace {
  readonly accountId: string;
  readonly bucketName: string | null;
}

/** The call that brought a finding to where it stands, in Macie's words (`policyDetails`): how often within one sweep is not counted. */
export interface FindingCause {
  readonly eventId: string;
  readonly api: string;
  readonly service: string;
  /** First and last time that this call was what made the finding. ISO 8601, UTC. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly actor: Actor;
}
