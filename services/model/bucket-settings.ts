/** What Macie's DescribeBuckets says of a bucket beside its posture and its counts. */
export interface BucketSettings {
  /** Macie's values; TRUE: the policy does not demand that uploads name an encryption (S3 then takes the bucket's default). */
  readonly allowsUnencryptedObjectUploads: 'TRUE' | 'FALSE' | 'UNKNOWN';
  /** Null: not read, or an owner is not known. */
  readonly replicated: boolean | null;
  readonly replicatedExternally: boolean | null;
  /** Accounts that rules in force copy to, sorted, as far as they are known. */
  readonly replicationAccounts: readonly string[];
  /** IAM actions that were refused, sorted: something of the bucket could not be read. */
  readonly deniedActions: readonly string[];
}
