/** Sub-resources of a bucket: query key → name of the operation after `Get`, `Put` or `Delete`. */
const bucketParts: Readonly<Record<string, string>> = {
  abac: 'BucketAbac',
  accelerate: 'BucketAccelerateConfiguration',
  acl: 'BucketAcl',
  analytics: 'BucketAnalyticsConfiguration',
  cors: 'BucketCors',
  encryption: 'BucketEncryption',
  'intelligent-tiering': 'BucketIntelligentTieringConfiguration',
  inventory: 'BucketInventoryConfiguration',
  lifecycle: 'BucketLifecycleConfiguration',
  location: 'BucketLocation',
  logging: 'BucketLogging',
  metrics: 'BucketMetricsConfiguration',
  notification: 'BucketNotificationConfiguration',
  'object-lock': 'ObjectLockConfiguration',
  ownershipControls: 'BucketOwnershipControls',
  policy: 'BucketPolicy',
  policyStatus: 'BucketPolicyStatus',
  publicAccessBlock: 'PublicAccessBlock',
  replication: 'BucketReplication',
  requestPayment: 'BucketRequestPayment',
  tagging: 'BucketTagging',
  versioning: 'BucketVersioning',
  website: 'BucketWebsite',
};
const objectParts: Readonly<Record<string, string>> = {
  acl: 'ObjectAcl',
  attributes: 'ObjectAttributes',
  'legal-hold': 'ObjectLegalHold',
  retention: 'ObjectRetention',
  tagging: 'ObjectTagging',
};
const verbs: Readonly<Record<string, string>> = {
  GET: 'Get',
  PUT: 'Put',
  DELETE: 'Delete',
  HEAD: 'Head',
  POST: 'Post',
};

/** The S3 API operation of a path-style request (S3 API reference), as the SDK names it. */
export function s3Operation(method: string, bucket: string | null, key: string | null, query: URLSearchParams): string {
  const verb = verbs[method] ?? method;
  if (bucket === null) return verb === 'Get' ? 'ListBuckets' : verb;
  const parts = key === null ? bucketParts : objectParts;
  for (const name of query.keys()) {
    const part = parts[name];
    // Inventories are listed without an id and got with one.
    if (name === 'inventory' && verb === 'Get' && !query.has('id')) return 'ListBucketInventoryConfigurations';
    if (part !== undefined) return `${verb}${part}`;
  }
  if (key === null) {
    if (verb === 'Get')
      return query.has('versions')
        ? 'ListObjectVersions'
        : query.get('list-type') === '2'
          ? 'ListObjectsV2'
          : 'ListObjects';
    if (verb === 'Post') return 'DeleteObjects';
    return verb === 'Put' ? 'CreateBucket' : `${verb}Bucket`;
  }
  if (query.has('uploads')) return 'CreateMultipartUpload';
  if (query.has('uploadId'))
    return verb === 'Put' ? 'UploadPart' : verb === 'Post' ? 'CompleteMultipartUpload' : 'ListParts';
  return `${verb}Object`;
}
