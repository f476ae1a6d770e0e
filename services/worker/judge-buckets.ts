import type { AccountHandle } from '../aws/index.ts';
import {
  accessFactsOf,
  type BucketFacts,
  type BucketPosture,
  type BucketRef,
  type BucketSettings,
  type ContentFacts,
  type CountAnswer,
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
import { countObjects } from './count-objects.ts';
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
    readonly countAnswers?: readonly CountAnswer[];
  };
  readonly coverage: Coverage;
}

function coverageOf(bucket: BucketRef, facts: BucketFacts): Coverage {
  const reasons = factsNeeded.map((name) => unreadReason(facts[name])).filter((reason) => reason !== undefined);
  const unread = [...new Set(reasons)].sort();
  const denied = unread.every((reason) => reason.startsWith('DENIED'));
  const failed = unread.every((reason) => reason.startsWith('FAILED'));
  return {
    aspect: 'POSTURE',
    scope: 'BUCKET',
    accountId: bucket.accountId,
    region: bucket.region,
    bucketName: bucket.name,
    status: unread.length === 0 ? 'COVERED' : denied ? 'DENIED' : 'FAILED',
    // Where all of them failed the status says so already.
    reason:
      unread.length === 0
        ? null
        : unread.map((reason) => (failed ? reason.replace(/^FAILED /, '') : reason)).join(', '),
  };
}

/** What sources of object counts say of the buckets, by name. */
async function countAll(
  { store, aws }: Pick<WorkerDeps, 'store' | 'aws'>,
  handle: AccountHandle,
  read: readonly { readonly bucket: BucketRef; readonly facts: BucketFacts }[],
  places: ReadonlyMap<string, BucketRef>,
  { at = new Date().toISOString() }: OrganizationContext,
): Promise<ReadonlyMap<string, readonly CountAnswer[]>> {
  const reporting = read.filter(({ facts }) => facts.inventory.state === 'known').map(({ bucket }) => bucket.name);
  const reports = await store.countedReports(handle.accountId, reporting);
  const answers = await mapLimited(read, bucketsAtOnce, async ({ bucket, facts: { inventory } }) => {
    const counted = { bucket, inventory, places, before: reports.get(bucket.name), at };
    return [bucket.name, await countObjects(aws, handle, counted)] as const;
  });
  return new Map(answers);
}

/**
 * Reads the facts of buckets of one account and judges them. Buckets that copies and logs go to are looked up in the store. Checks that depend
 * on the contents are left to the end of the bucket's scan, where this sweep scans it. `counting`: sources of object counts are asked, too.
 */
export async function judgeBuckets(
  { store, aws }: Pick<WorkerDeps, 'store' | 'aws'>,
  handle: AccountHandle,
  buckets: readonly (BucketRef & { readonly inScope?: boolean })[],
  organization: OrganizationContext,
  counting = false,
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
  const answers = counting ? await countAll({ store, aws }, handle, read, organizationBuckets, organization) : null;
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
      row: {
        bucketName: bucket.name,
        ...judged,
        evaluations,
        accessFacts,
        contentFacts,
        settings,
        ...(answers === null ? {} : { countAnswers: answers.get(bucket.name) ?? [] }),
      },
      coverage: coverageOf(bucket, facts),
    };
  });
}
