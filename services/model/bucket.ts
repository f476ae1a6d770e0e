/** A bucket as ListBuckets gives it: once per organization, in its home region. */
export interface BucketRef {
  readonly accountId: string;
  readonly name: string;
  readonly region: string;
  /** ISO 8601, UTC; null when AWS did not say. */
  readonly createdAt: string | null;
}

/** One version of one object as a listing gives it. Sizes exceed 2^45 (S3 allows 48.8 TiB), so they stay below 2^53 as numbers. */
export interface ObjectRef {
  readonly key: string;
  readonly sizeBytes: number;
  /** Without quotes. */
  readonly eTag: string;
  /** ISO 8601, UTC. */
  readonly lastModified: string;
  readonly storageClass: string;
}

/** `arn:aws:s3:::name` in the commercial partition. */
export const bucketArn = (name: string, partition = 'aws'): string => `arn:${partition}:s3:::${name}`;
