import type { BucketFacts } from '../contract.ts';

/** What access is computed from. A check that asks about access names these in `needs`. */
export const accessFactNames = [
  'accountPublicAccessBlock',
  'bucketPublicAccessBlock',
  'bucketPolicy',
  'bucketAcl',
  'ownershipControls',
] as const;
export type AccessFacts = Pick<BucketFacts, (typeof accessFactNames)[number]>;
