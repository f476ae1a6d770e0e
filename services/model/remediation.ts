/** Anything that JSON can say: a setting of AWS as its API gives and takes it. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };
/** A setting's document; null: it is not set. */
export type SettingDocument = JsonValue;

interface SettingKind {
  readonly scope: 'ACCOUNT' | 'BUCKET' | 'OBJECT' | 'ACCESS_KEY';
  /** IAM actions that reading takes; the member role has them. */
  readonly read: readonly string[];
  /** IAM actions that writing and putting back take; the remediation role has them, and no others. */
  readonly write: readonly string[];
}

/** Where attribute-based access control is enabled S3 takes no other calls than the last two (S3 API reference, PutBucketAbac). */
const tagWrites = ['s3:PutBucketTagging', 's3:TagResource', 's3:UntagResource'] as const;
const tagReads = ['s3:GetBucketTagging', 's3:GetBucketAbac'] as const;

/** Every setting that a remediation may read or write. What removes a setting is the same IAM action as what sets it, but for policies. */
export const settingKinds = {
  accountPublicAccessBlock: {
    scope: 'ACCOUNT',
    read: ['s3:GetAccountPublicAccessBlock'],
    write: ['s3:PutAccountPublicAccessBlock'],
  },
  bucketPublicAccessBlock: {
    scope: 'BUCKET',
    read: ['s3:GetBucketPublicAccessBlock'],
    write: ['s3:PutBucketPublicAccessBlock'],
  },
  bucketPolicy: {
    scope: 'BUCKET',
    read: ['s3:GetBucketPolicy'],
    write: ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy'],
  },
  bucketAcl: { scope: 'BUCKET', read: ['s3:GetBucketAcl'], write: ['s3:PutBucketAcl'] },
  ownershipControls: {
    scope: 'BUCKET',
    read: ['s3:GetBucketOwnershipControls'],
    write: ['s3:PutBucketOwnershipControls'],
  },
  encryption: { scope: 'BUCKET', read: ['s3:GetEncryptionConfiguration'], write: ['s3:PutEncryptionConfiguration'] },
  versioning: { scope: 'BUCKET', read: ['s3:GetBucketVersioning'], write: ['s3:PutBucketVersioning'] },
  logging: { scope: 'BUCKET', read: ['s3:GetBucketLogging'], write: ['s3:PutBucketLogging'] },
  lifecycle: { scope: 'BUCKET', read: ['s3:GetLifecycleConfiguration'], write: ['s3:PutLifecycleConfiguration'] },
  replication: {
    scope: 'BUCKET',
    read: ['s3:GetReplicationConfiguration'],
    write: ['s3:PutReplicationConfiguration', 'iam:PassRole'],
  },
  /** Without the tag that marks a bucket for later: that one is a setting of its own, so that nothing rests on it. */
  bucketTags: { scope: 'BUCKET', read: tagReads, write: tagWrites },
  /** The value of that tag, a text; null: it is not marked. */
  bucketMark: { scope: 'BUCKET', read: tagReads, write: tagWrites },
  /** Tags of all versions of one object: `[{ versionId, isLatest, tags }]`, newest first, delete markers left out. */
  objectVersionTags: {
    scope: 'OBJECT',
    read: ['s3:ListBucketVersions', 's3:GetObjectTagging', 's3:GetObjectVersionTagging'],
    write: ['s3:PutObjectTagging', 's3:PutObjectVersionTagging'],
  },
  /**
   * Which versions of one object lie in the quarantine bucket: `[{ versionId, copied }]`, newest first. Copied by the worker itself, which
   * reads with the member role: the remediation role has no part in it. Copies stay, whatever is undone.
   */
  quarantineCopies: {
    scope: 'OBJECT',
    read: ['s3:ListBucketVersions', 's3:GetObject', 's3:GetObjectVersion'],
    write: [],
  },
  /**
   * The redacted copy of one object: `{ source: { eTag, sizeBytes }, copy: { eTag, columns } | null }`, `eTag` being that of the object it was
   * made of. Written by the worker itself to a bucket of the central side.
   */
  redactedCopy: { scope: 'OBJECT', read: ['s3:GetObject'], write: [] },
  /** Whose one access key is, and whether it is active: `{ userName, status }`. */
  accessKeyStatus: {
    scope: 'ACCESS_KEY',
    read: ['iam:ListUsers', 'iam:ListAccessKeys'],
    write: ['iam:UpdateAccessKey'],
  },
  /** The organization's tag policy as it applies to the account (`TagPolicy`). Read by the central side, and written by nobody. */
  tagPolicy: {
    scope: 'ACCOUNT',
    read: ['organizations:DescribeEffectivePolicy', 'organizations:ListRoots'],
    write: [],
  },
} as const satisfies Readonly<Record<string, SettingKind>>;
export type SettingName = keyof typeof settingKinds;
/** Settings that the central side reads: the member role is not asked for them. */
export const centralSettings: ReadonlySet<SettingName> = new Set<SettingName>(['tagPolicy']);
export const settingNames: readonly SettingName[] = Object.keys(settingKinds).filter(
  (name): name is SettingName => name in settingKinds,
);

/** A bucket with this tag is left alone: by all actions, or by those whose ids its value names with spaces between. */
export const exemptionTag = 'orgsweep-remediation-exempt';

/** A bucket has this tag while an approved remediation waits for its notice period: `ACTION@TIME`, the time from which on it may be written. */
export const markTag = 'orgsweep:marked-for';

/** Where the tag that announces a remediation stands. */
export const MarkState = {
  /** It may be there: a try is writing it, or did not see what became of it. */
  WRITING: 'WRITING',
  MARKED: 'MARKED',
  /** It was not written. */
  SKIPPED: 'SKIPPED',
  REMOVED: 'REMOVED',
  /** It could not be removed yet. */
  LEFT: 'LEFT',
} as const;
export type MarkState = (typeof MarkState)[keyof typeof MarkState];

/** What a remediation is about. An account: no bucket. A bucket: no key. An access key: that and the account that owns it. */
export interface RemediationTarget {
  readonly accountId: string;
  readonly region: string;
  readonly bucketName: string | null;
  readonly objectKey: string | null;
  /** The keyed fingerprint that findings keep of its id. */
  readonly accessKey?: string;
}

/** One setting, as it was when the plan was made and as it shall be. */
export interface SettingChange {
  readonly setting: SettingName;
  readonly before: SettingDocument;
  readonly after: SettingDocument;
}

/** Where a remediation stands. Each ends in one of these; `remediationEnded` says which are ends. */
export const RemediationState = {
  /** A dry run: nobody can approve it. */
  DRY_RUN: 'DRY_RUN',
  /** All is as the action wants it. */
  NOTHING_TO_DO: 'NOTHING_TO_DO',
  /** Must not be done: something it rests on was not read, an exemption tag, a limit of the run. `reason` says what. */
  REFUSED: 'REFUSED',
  PROPOSED: 'PROPOSED',
  REJECTED: 'REJECTED',
  /** Nobody decided in time. */
  EXPIRED: 'EXPIRED',
  CANCELLED: 'CANCELLED',
  APPROVED: 'APPROVED',
  /** Approved, and waiting for its notice period or for the limit of writes an hour. */
  SCHEDULED: 'SCHEDULED',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  /** What the plan rests on has changed: nothing was written. */
  STALE: 'STALE',
  /** Nothing was written. */
  FAILED: 'FAILED',
  /** Some settings were written, others not. */
  PARTIAL: 'PARTIAL',
  /** Written, but what is read back is not what was planned, or could not be read back. */
  VERIFY_FAILED: 'VERIFY_FAILED',
  /** The switch that stops all writes stopped it. */
  STOPPED: 'STOPPED',
  UNDOING: 'UNDOING',
  UNDONE: 'UNDONE',
  UNDO_FAILED: 'UNDO_FAILED',
  /** Somebody changed the setting after the write: putting it back would undo their work, too. */
  UNDO_STALE: 'UNDO_STALE',
} as const;
export type RemediationState = (typeof RemediationState)[keyof typeof RemediationState];

const underWay: ReadonlySet<RemediationState> = new Set<RemediationState>([
  'PROPOSED',
  'APPROVED',
  'SCHEDULED',
  'RUNNING',
  'UNDOING',
]);
/** Whether nothing more happens unless somebody asks. */
export const remediationEnded = (state: RemediationState): boolean => !underWay.has(state);

const undoable: ReadonlySet<RemediationState> = new Set<RemediationState>([
  'SUCCEEDED',
  'PARTIAL',
  'VERIFY_FAILED',
  'STOPPED',
  'UNDO_FAILED',
  'UNDO_STALE',
]);
/** Whether an undo may be asked for, when there is an undo record. */
export const remediationUndoable = (state: RemediationState): boolean => undoable.has(state);

/** How plans of the labels that follow from a sweep are told from others. */
export const labelRun = (sweepId: string) => ({ runId: `labels ${sweepId}`, proposedBy: `sweep ${sweepId}` }) as const;
