/** What tells kinds of policies apart when they are read. */
export interface PolicyKind {
  /** Before `Statement[0]` in labels, with a space behind it; empty for the bucket's own policy. */
  readonly prefix: string;
  readonly origin: 'policy' | 'key' | 'organization' | 'point';
  /** SCPs name no principal: they speak of every principal of the account. */
  readonly principals: 'named' | 'none';
  /** Whether its actions are S3's: of others nothing is concluded from one that is not known. */
  readonly s3Only: boolean;
  /** Longest that its service stores, when that is a hard limit. */
  readonly maxBytes: number;
}

/** S3 guide, "Bucket policies are limited to 20 KB in size". */
export const bucketPolicyKind: PolicyKind = {
  prefix: '',
  origin: 'policy',
  principals: 'named',
  s3Only: true,
  maxBytes: 20_480,
};
