/** What an action gives away. `list`: what is in the bucket; `permissions`: changes who may do what; `other`: reads or lists configuration and metadata. */
export type Permission = 'read' | 'write' | 'list' | 'permissions' | 'other';

/** The order in which results are shown. */
export const permissionList = ['read', 'write', 'list', 'permissions', 'other'] as const;

export interface S3Action {
  /** Lower case, with prefix: `s3:getobject`. */
  readonly name: string;
  readonly permission: Permission;
  readonly resource: 'bucket' | 'object';
}

/* Actions on buckets and objects after the Service Authorization Reference of Amazon S3. */
const table: Readonly<Record<'bucket' | 'object', Readonly<Record<Permission, string>>>> = {
  object: {
    read: 'GetObject GetObjectVersion GetObjectTorrent GetObjectVersionTorrent GetObjectVersionForReplication',
    write:
      'PutObject DeleteObject DeleteObjectVersion ReplicateObject ReplicateDelete ReplicateTags RestoreObject AbortMultipartUpload ' +
      'PutObjectTagging PutObjectVersionTagging DeleteObjectTagging DeleteObjectVersionTagging PutObjectRetention PutObjectLegalHold ' +
      'UpdateObjectEncryption InitiateReplication',
    list: '',
    permissions: 'PutObjectAcl PutObjectVersionAcl BypassGovernanceRetention ObjectOwnerOverrideToBucketOwner',
    other:
      'GetObjectAcl GetObjectVersionAcl GetObjectTagging GetObjectVersionTagging GetObjectAttributes GetObjectVersionAttributes ' +
      'GetObjectRetention GetObjectLegalHold ListMultipartUploadParts',
  },
  bucket: {
    read: '',
    write:
      'DeleteBucket DeleteBucketWebsite PutAccelerateConfiguration PutAnalyticsConfiguration PutBucketCORS PutBucketLogging ' +
      'PutBucketNotification PutBucketObjectLockConfiguration PutBucketRequestPayment PutBucketTagging PutBucketVersioning ' +
      'PutBucketWebsite PutEncryptionConfiguration PutIntelligentTieringConfiguration PutInventoryConfiguration ' +
      'PutLifecycleConfiguration PutMetricsConfiguration PutReplicationConfiguration PutBucketAbac CreateBucketMetadataTableConfiguration ' +
      'DeleteBucketMetadataTableConfiguration UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration ' +
      'TagResource UntagResource',
    list: 'ListBucket ListBucketVersions ListBucketMultipartUploads',
    permissions:
      'PutBucketPolicy DeleteBucketPolicy PutBucketAcl PutBucketPublicAccessBlock PutBucketOwnershipControls',
    other:
      'GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging ' +
      'GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration GetBucketOwnershipControls ' +
      'GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning ' +
      'GetBucketWebsite GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration ' +
      'GetMetricsConfiguration GetReplicationConfiguration ListTagsForResource',
  },
};

/** Every S3 action that a bucket policy can grant on a bucket or its objects. */
export const s3Actions: readonly S3Action[] = (['object', 'bucket'] as const).flatMap((resource) =>
  permissionList.flatMap((permission) =>
    table[resource][permission]
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => ({ name: `s3:${name.toLowerCase()}`, permission, resource })),
  ),
);

/** Lower case. Actions of S3 on accounts, access points, jobs and the like: understood, and nothing to do with a bucket and its objects. */
export const elsewhereActions: readonly string[] = (
  'CreateBucket ListAllMyBuckets GetAccountPublicAccessBlock PutAccountPublicAccessBlock CreateAccessPoint DeleteAccessPoint ' +
  'GetAccessPoint GetAccessPointPolicy GetAccessPointPolicyStatus PutAccessPointPolicy DeleteAccessPointPolicy ListAccessPoints ' +
  'GetAccessPointConfigurationForObjectLambda PutAccessPointPublicAccessBlock CreateMultiRegionAccessPoint ' +
  'DeleteMultiRegionAccessPoint GetMultiRegionAccessPoint GetMultiRegionAccessPointPolicy GetMultiRegionAccessPointRoutes ' +
  'ListMultiRegionAccessPoints PutMultiRegionAccessPointPolicy CreateJob DescribeJob ListJobs UpdateJobPriority UpdateJobStatus ' +
  'GetJobTagging PutJobTagging GetStorageLensConfiguration ListStorageLensConfigurations PutStorageLensConfiguration ' +
  'GetStorageLensDashboard CreateAccessGrant CreateAccessGrantsInstance GetDataAccess ListAccessGrants PauseReplication ' +
  'SubmitMultiRegionAccessPointRoutes GetMultiRegionAccessPointPolicyStatus DescribeMultiRegionAccessPointOperation DeleteJobTagging ' +
  'CreateAccessPointForObjectLambda DeleteAccessPointForObjectLambda GetAccessPointForObjectLambda ListAccessPointsForObjectLambda ' +
  'GetAccessPointPolicyForObjectLambda PutAccessPointPolicyForObjectLambda DeleteAccessPointPolicyForObjectLambda ' +
  'GetAccessPointPolicyStatusForObjectLambda PutAccessPointConfigurationForObjectLambda ' +
  'CreateAccessGrantsLocation DeleteAccessGrant DeleteAccessGrantsInstance DeleteAccessGrantsInstanceResourcePolicy ' +
  'DeleteAccessGrantsLocation GetAccessGrant GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix ' +
  'GetAccessGrantsInstanceResourcePolicy GetAccessGrantsLocation ListAccessGrantsInstances ListAccessGrantsLocations ' +
  'ListCallerAccessGrants PutAccessGrantsInstanceResourcePolicy UpdateAccessGrantsLocation AssociateAccessGrantsIdentityCenter ' +
  'DissociateAccessGrantsIdentityCenter CreateStorageLensGroup DeleteStorageLensGroup GetStorageLensGroup ListStorageLensGroups ' +
  'UpdateStorageLensGroup DeleteStorageLensConfiguration DeleteStorageLensConfigurationTagging GetStorageLensConfigurationTagging ' +
  'PutStorageLensConfigurationTagging'
)
  .split(' ')
  .map((name) => `s3:${name.toLowerCase()}`);

/**
 * Lower case. Operations of the S3 API that other actions permit (S3 guide, "Required permissions for Amazon S3 API operations"): named
 * as actions they grant nothing.
 */
export const operationsOnly: ReadonlySet<string> = new Set(
  (
    'ListObjects ListObjectsV2 ListObjectVersions ListBuckets ListDirectoryBuckets HeadObject HeadBucket CopyObject DeleteObjects PostObject ' +
    'CreateMultipartUpload UploadPart UploadPartCopy CompleteMultipartUpload ListParts ListMultipartUploads SelectObjectContent ' +
    'GetBucketEncryption PutBucketEncryption DeleteBucketEncryption GetBucketLifecycle PutBucketLifecycle DeleteBucketLifecycle ' +
    'GetBucketLifecycleConfiguration PutBucketLifecycleConfiguration GetBucketReplication PutBucketReplication DeleteBucketReplication ' +
    'GetBucketNotificationConfiguration PutBucketNotificationConfiguration GetBucketAccelerateConfiguration ' +
    'PutBucketAccelerateConfiguration DeleteBucketCors DeleteBucketTagging GetPublicAccessBlock PutPublicAccessBlock ' +
    'DeletePublicAccessBlock DeleteBucketOwnershipControls GetObjectLockConfiguration PutObjectLockConfiguration'
  )
    .split(' ')
    .map((name) => `s3:${name.toLowerCase()}`),
);
