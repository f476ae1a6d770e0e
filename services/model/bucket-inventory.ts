/** Objects and their bytes. */
export interface ObjectSum {
  readonly objectCount: number;
  readonly sizeBytes: number;
}

/** Storage classes whose objects can be read at once; the rest needs a restore or another API (Macie's own list). */
export const readableStorageClasses: readonly string[] = [
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER_IR',
];

/** Macie's object counts of DescribeBuckets, as far as the source can tell them; what it cannot tell counts as unknown. */
export interface BucketInventory extends ObjectSum {
  /** Where the counts come from. */
  readonly source: 'LISTING';
  /** Start of the sweep whose scan counted; null when it was before this was noted. */
  readonly at: string | null;
  /** False: the listing ended early, and there are more objects than counted. */
  readonly complete: boolean;
  readonly classifiable: ObjectSum;
  readonly unclassifiable: { readonly storageClass: ObjectSum; readonly fileType: ObjectSum };
  /** Of a readable storage class, but not looked at (out of the sample or scope, refused): nobody knows whether they can be classified. */
  readonly unjudged: ObjectSum;
  readonly byStorageClass: readonly (ObjectSum & { readonly storageClass: string })[];
  /** Bytes of objects whose names end in .gz, .gzip or .zip; null when it was not counted. */
  readonly sizeBytesCompressed: number | null;
  /** A listing names no encryption; S3 does when an object is read. Objects that were not read are unknown. */
  readonly byEncryptionType: {
    /** SSE-C. */
    readonly customerManaged: number;
    readonly kmsManaged: number;
    readonly s3Managed: number;
    readonly unencrypted: number;
    readonly unknown: number;
  };
}
