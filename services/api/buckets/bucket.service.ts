import { OrgsweepError } from '../../model/index.ts';
import type { BucketFilter, BucketRow, EvaluationRow } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import type { BucketKey } from '../loaders.ts';
import { type ConnectionResult, connect } from '../relay/connect.ts';
import type { PageInput } from '../relay/page-args.ts';
import { requirePlaces } from '../relay/require-places.ts';

/** A page of buckets. */
export async function listBuckets(
  context: ApiContext,
  filter: BucketFilter,
  args: PageInput & { readonly sort: string },
): Promise<ConnectionResult<BucketRow>> {
  authorize(context, 'read');
  await requirePlaces(context, filter);
  return await connect(context, context.store.buckets, filter, args.sort, args);
}

/** One bucket of a known account; null when there is none. */
export async function getBucket(context: ApiContext, key: BucketKey): Promise<BucketRow | null> {
  authorize(context, 'read');
  return await context.loaders.bucket.load(key);
}

/** A bucket by its name alone; null when there is none, CONFLICT when two partitions have one of that name. */
export async function findBucket(context: ApiContext, name: string): Promise<BucketRow | null> {
  authorize(context, 'read');
  const { edges } = await context.store.buckets.page({ names: [name], includeGone: true }, 'NAME_ASC', {
    first: 2,
    after: null,
  });
  if (edges.length > 1) {
    throw new OrgsweepError('CONFLICT', `More than one account has a bucket "${name}".`, {
      advice: 'Name the account with `accountId`.',
    });
  }
  return edges[0]?.node ?? null;
}

/** How many buckets have each verdict of each check. */
export async function countEvaluations(
  context: ApiContext,
  filter: Parameters<ApiContext['store']['evaluationStatistics']>[0],
) {
  authorize(context, 'read');
  await requirePlaces(context, filter);
  return await context.store.evaluationStatistics(filter);
}

/** The verdicts of all checks about one bucket, the worst first. */
export async function listEvaluations(context: ApiContext, key: BucketKey): Promise<readonly EvaluationRow[]> {
  authorize(context, 'read');
  return await context.loaders.evaluations.load(key);
}
