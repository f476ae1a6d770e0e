/** In the place of a region that could not be read. Nothing is asked there. */
export const unknownRegion = 'unknown';

/** A bucket as ListBuckets gives it: once per organization, in its home region. */
export interface BucketRef {
  readonly accountId: string;
  readonly name: string;
  /** `unknownRegion` where asking for it was refused. */
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

/** Region prefixes of the partitions beside `aws`: docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html. */
const partitions = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eusc-', 'aws-eusc'],
] as const;

/** The partition that a region lies in; `aws` where the region could not be read. */
export const partitionOf = (region: string): string =>
  partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';

/** `arn:aws:s3:::name` in the commercial partition. */
export const bucketArn = (name: string, partition = 'aws'): string => `arn:${partition}:s3:::${name}`;
