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
  /** False: the listing ended early, and there are more objects than counted. */
  readonly complete: boolean;
  readonly classifiable: ObjectSum;
  readonly unclassifiable: { readonly storageClass: ObjectSum; readonly fileType: ObjectSum };
  /** Of a readable storage class, but not looked at (out of the sample or scope, refused): nobody knows whether they can be classified. */
  readonly unjudged: ObjectSum;
  readonly byStorageClass: readonly (ObjectSum & { readonly storageClass: string })[];
  /** A listing names no encryption; that an object has a customer's key shows when it is read. */
  readonly byEncryptionType: { readonly customerManaged: number; readonly unknown: number };
}
