import type { FactName } from '../model/index.ts';

/** What a call touches, told from its parameters. */
type Touches =
  | 'BUCKET'
  | 'BUCKET_OR_ACCOUNT'
  | 'ACCESS_POINT'
  | 'ACCOUNT'
  | 'KMS_KEY'
  | 'POLICY_TARGET'
  | 'ORGANIZATION';

/** A call that changes how buckets are set up. */
export interface ChangingApi {
  readonly touches: Touches;
  /** Facts that differ after it; `EXISTENCE` when the bucket itself comes or goes, which all of them follow. */
  readonly facts: readonly FactName[] | 'EXISTENCE';
  /** Facts that differ where another setting lets them. */
  readonly perhaps?: readonly FactName[];
}

const bucket = (...facts: FactName[]): ChangingApi => ({ touches: 'BUCKET', facts });
const points: ChangingApi = { touches: 'ACCESS_POINT', facts: ['accessPoints'] };
const multiRegionPoints: ChangingApi = { touches: 'ACCOUNT', facts: ['multiRegionAccessPoints'] };
const blocks: ChangingApi = {
  touches: 'BUCKET_OR_ACCOUNT',
  facts: ['bucketPublicAccessBlock', 'accountPublicAccessBlock'],
};
const tags: ChangingApi = { ...bucket('tags'), perhaps: ['accessTags'] };
const existence: ChangingApi = { touches: 'BUCKET', facts: 'EXISTENCE' };
const key: ChangingApi = { touches: 'KMS_KEY', facts: ['kmsKey'] };
/** Of policies of the organization: what it sets for its accounts, and whatever is judged from access. */
const outside: readonly FactName[] = ['organizationPublicAccessBlock', 'tagPolicy', 'bucketPolicy'];
const policy: ChangingApi = { touches: 'POLICY_TARGET', facts: outside };
const organization: ChangingApi = { touches: 'ORGANIZATION', facts: outside };

/**
 * By `eventSource`, by `eventName`. CloudTrail does not always use the API's name (S3 user guide, "Amazon S3 CloudTrail events"; S3
 * control calls carry both the old and the new one), so each is here under all of its names.
 */
export const changingApis: Readonly<Record<string, Readonly<Record<string, ChangingApi>>>> = {
  's3.amazonaws.com': {
    CreateBucket: existence,
    DeleteBucket: existence,
    PutBucketPolicy: bucket('bucketPolicy', 'bucketPolicyStatus'),
    DeleteBucketPolicy: bucket('bucketPolicy', 'bucketPolicyStatus'),
    PutBucketAcl: bucket('bucketAcl'),
    PutBucketOwnershipControls: bucket('ownershipControls', 'bucketAcl'),
    DeleteBucketOwnershipControls: bucket('ownershipControls', 'bucketAcl'),
    PutPublicAccessBlock: blocks,
    DeletePublicAccessBlock: blocks,
    PutBucketPublicAccessBlock: bucket('bucketPublicAccessBlock'),
    DeleteBucketPublicAccessBlock: bucket('bucketPublicAccessBlock'),
    PutAccountPublicAccessBlock: { touches: 'ACCOUNT', facts: ['accountPublicAccessBlock'] },
    DeleteAccountPublicAccessBlock: { touches: 'ACCOUNT', facts: ['accountPublicAccessBlock'] },
    PutBucketEncryption: bucket('encryption', 'kmsKey'),
    PutEncryptionConfiguration: bucket('encryption', 'kmsKey'),
    DeleteBucketEncryption: bucket('encryption', 'kmsKey'),
    PutBucketVersioning: bucket('versioning'),
    PutBucketLogging: bucket('logging'),
    PutBucketReplication: bucket('replication'),
    PutReplicationConfiguration: bucket('replication'),
    DeleteBucketReplication: bucket('replication'),
    PutBucketLifecycle: bucket('lifecycle'),
    PutBucketLifecycleConfiguration: bucket('lifecycle'),
    PutLifecycleConfiguration: bucket('lifecycle'),
    DeleteBucketLifecycle: bucket('lifecycle'),
    PutObjectLockConfiguration: bucket('objectLock'),
    PutBucketObjectLockConfiguration: bucket('objectLock'),
    PutBucketNotification: bucket('notification'),
    PutBucketNotificationConfiguration: bucket('notification'),
    PutBucketWebsite: bucket('website'),
    DeleteBucketWebsite: bucket('website'),
    PutBucketCors: bucket('cors'),
    DeleteBucketCors: bucket('cors'),
    PutBucketTagging: tags,
    DeleteBucketTagging: tags,
    TagResource: tags,
    UntagResource: tags,
    PutBucketAbac: bucket('accessTags'),
    PutBucketInventoryConfiguration: bucket('inventory'),
    PutInventoryConfiguration: bucket('inventory'),
    DeleteBucketInventoryConfiguration: bucket('inventory'),
    DeleteInventoryConfiguration: bucket('inventory'),
    CreateAccessPoint: points,
    DeleteAccessPoint: points,
    PutAccessPointPolicy: points,
    DeleteAccessPointPolicy: points,
    PutAccessPointPublicAccessBlock: points,
    CreateMultiRegionAccessPoint: multiRegionPoints,
    DeleteMultiRegionAccessPoint: multiRegionPoints,
    PutMultiRegionAccessPointPolicy: multiRegionPoints,
  },
  'kms.amazonaws.com': {
    PutKeyPolicy: key,
    CreateGrant: key,
    RetireGrant: key,
    RevokeGrant: key,
    DisableKey: key,
    EnableKey: key,
    ScheduleKeyDeletion: key,
    CancelKeyDeletion: key,
  },
  'organizations.amazonaws.com': {
    AttachPolicy: policy,
    DetachPolicy: policy,
    MoveAccount: policy,
    UpdatePolicy: organization,
    EnablePolicyType: organization,
    DisablePolicyType: organization,
  },
  'cloudtrail.amazonaws.com': Object.fromEntries(
    ['CreateTrail', 'DeleteTrail', 'UpdateTrail', 'StartLogging', 'StopLogging', 'PutEventSelectors'].map((name) => [
      name,
      { touches: 'ACCOUNT', facts: ['objectEventTrails'] },
    ]),
  ),
};

/** What a call changes; undefined when it changes nothing of buckets. */
export function changingApi(service: string, api: string): ChangingApi | undefined {
  const ofService = Object.hasOwn(changingApis, service) ? changingApis[service] : undefined;
  return ofService !== undefined && Object.hasOwn(ofService, api) ? ofService[api] : undefined;
}
