import { absent } from '../model/index.ts';
import type { BucketContext, BucketFacts } from './contract.ts';
import { exampleAccount, exampleBucket, exampleOrganization, memberAccount } from './examples.ts';

/** Where the examples' bucket stands. */
export const exampleContext: BucketContext = {
  accountId: exampleAccount,
  bucketName: exampleBucket,
  region: 'eu-west-1',
  partition: 'aws',
  organizationId: exampleOrganization,
  organizationAccountIds: new Set([exampleAccount, memberAccount]),
};

const nothing: BucketFacts = {
  accountPublicAccessBlock: absent,
  organizationPublicAccessBlock: absent,
  bucketPublicAccessBlock: absent,
  bucketPolicy: absent,
  bucketPolicyStatus: absent,
  bucketAcl: absent,
  objectAcls: absent,
  ownershipControls: absent,
  encryption: absent,
  kmsKey: absent,
  versioning: absent,
  logging: absent,
  lifecycle: absent,
  replication: absent,
  objectLock: absent,
  notification: absent,
  website: absent,
  cors: absent,
  tags: absent,
  accessTags: absent,
  tagPolicy: absent,
  inventory: absent,
  accessPoints: absent,
  multiRegionAccessPoints: absent,
  objectEventTrails: absent,
};

/** The given facts; every other one was read and is not there. */
export const completeFacts = (facts: Partial<BucketFacts>): BucketFacts => ({ ...nothing, ...facts });
