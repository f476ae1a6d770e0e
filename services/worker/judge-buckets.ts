import type { AccountHandle } from '../aws/index.ts';
import {
  accessFactsOf,
  type BucketFacts,
  type BucketPosture,
  type BucketRef,
  type BucketSettings,
  type ContentFacts,
  type Coverage,
  type Evaluation,
  type ObjectAccessFacts,
  partitionOf,
  unreadReason,
} from '../model/index.ts';
import {
  type BucketContext,
  contentCheckIds,
  destinationNames,
  evaluateBucket,
  factsNeeded,
  settingsOf,
} from '../posture/index.ts';
import type { WorkerDeps } from './deps.ts';
import { mapLimited } from './map-limited.ts';

/** Calls to AWS for one account that are open at once are this many times the facts of a bucket. */
const bucketsAtOnce = 8;

/** What is the same for all buckets of a sweep. */
export type OrganizationContext = Pick<
  BucketContext,
  'organizationId' | 'organizationAccountIds' | 'guardrails' | 'at'
>;

export interface JudgedBucket {
  readonly row: {
    readonly bucketName: string;
    readonly posture: BucketPosture;
    readonly evaluations: readonly Evaluation[];
    readonly accessFacts: ObjectAccessFacts;
    readonly contentFacts: ContentFacts;
    readonly settings: BucketSettings;
  };
  readonly coverage: Coverage;
}

function coverageOf(bucket: BucketRef, facts: BucketFacts): Coverage {
  const reasons = factsNeeded.map((name) => unreadReason(facts[name])).filter((reason) => reason !== undefined);
  const unread = [...new Set(reasons)].sort();
  const denied = unread.every((reason) => reason.startsWith('DENIED'));
  return {
    aspect: 'POSTURE',
    scope: 'BUCKET',
    accountId: bucket.accountId,
    region: bucket.region,
    bucketName: bucket.name,
    status: unread.length === 0 ? 'COVERED' : denied ? 'DENIED' : 'FAILED',
    reason: unread.length === 0 ? null : unread.join(', '),
  };
}

/**
 * Reads the facts of buckets of one account and judges them. Buckets that copies and logs go to are looked up in the store. Checks that depend
 * on the contents are left to the end of the bucket's scan, where this sweep scans it.
 */
export async function judgeBuckets(
  { store, aws }: Pick<WorkerDeps, 'store' | 'aws'>,
  handle: AccountHandle,
  buckets: readonly (BucketRef & { readonly inScope?: boolean })[],
  organization: OrganizationContext,
): Promise<readonly JudgedBucket[]> {
  const read = await mapLimited(buckets, bucketsAtOnce, async (bucket) => ({
    bucket,
    facts: await aws.collectFacts(handle, bucket, factsNeeded),
  }));
  const places = await store.bucketPlaces([...new Set(read.flatMap(({ facts }) => destinationNames(facts)))]);
  const contents = await store.bucketContents(
    handle.accountId,
    buckets.map(({ name }) => name),
  );
  const organizationBuckets = new Map(places.map((place) => [place.name, place]));
  return read.map(({ bucket, facts }) => {
    const context = {
      ...organization,
      organizationBuckets,
      contents: contents.get(bucket.name),
      accountId: bucket.accountId,
      bucketName: bucket.name,
      region: bucket.region,
      partition: partitionOf(bucket.region),
    };
    const judged = evaluateBucket(facts, context);
    const settings = settingsOf(facts, context, factsNeeded);
    const evaluations = judged.evaluations.filter(({ checkId }) => !(bucket.inScope && contentCheckIds.has(checkId)));
    const contentFacts = { tags: facts.tags, objectEventTrails: facts.objectEventTrails };
    const accessFacts = accessFactsOf(facts);
    return {
      row: { bucketName: bucket.name, ...judged, evaluations, accessFacts, contentFacts, settings },
      coverage: coverageOf(bucket, facts),
    };
  });
}
