import { GetBucketLocationCommand, ListBucketsCommand } from '@aws-sdk/client-s3';
import { type BucketRef, OrgsweepError, unknownRegion } from '../model/index.ts';
import type { MemberCaller } from './caller.ts';
import type { AccountHandle, AwsConfig } from './contract.ts';
import { paged } from './paged.ts';

/** S3's two historic names for regions in GetBucketLocation (S3 API reference). */
function regionOfConstraint(constraint: string | undefined): string {
  if (!constraint) return 'us-east-1';
  return constraint === 'EU' ? 'eu-west-1' : constraint;
}

/**
 * All buckets of one account, once, each with its home region. Paginated, since AWS refuses unpaginated lists above 10,000 buckets;
 * the region comes with the paginated list, or from GetBucketLocation where a store leaves it out.
 */
export async function listBuckets(
  caller: MemberCaller,
  config: AwsConfig,
  handle: AccountHandle,
): Promise<readonly BucketRef[]> {
  const buckets: BucketRef[] = [];
  const action = 's3:ListAllMyBuckets';
  const pages = paged(action, async (token) => {
    const request = { MaxBuckets: 1000, ...(token === undefined ? {} : { ContinuationToken: token }) };
    const page = await caller.ask(handle, config.region, action, ({ s3 }) => s3.send(new ListBucketsCommand(request)));
    return { items: page.Buckets ?? [], next: page.ContinuationToken };
  });
  for await (const page of pages) {
    const located = await Promise.all(
      page.map(async (bucket) => ({
        accountId: handle.accountId,
        name: bucket.Name ?? '',
        region: bucket.BucketRegion ?? (await regionOf(caller, config, handle, bucket.Name ?? '')),
        createdAt: bucket.CreationDate?.toISOString() ?? null,
      })),
    );
    for (const { region, ...bucket } of located) if (region !== null) buckets.push({ ...bucket, region });
  }
  return buckets.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Null: the bucket is gone. Unknown: it stays in the list, and whatever is asked about it says that the region was refused. */
async function regionOf(
  caller: MemberCaller,
  config: AwsConfig,
  handle: AccountHandle,
  name: string,
): Promise<string | null> {
  try {
    const answer = await caller.ask(handle, config.region, 's3:GetBucketLocation', ({ s3 }) =>
      s3.send(new GetBucketLocationCommand({ Bucket: name, ExpectedBucketOwner: handle.accountId })),
    );
    return regionOfConstraint(answer.LocationConstraint);
  } catch (error) {
    // What passes is tried again by the whole list; what stays costs this bucket, and no other.
    if (!(error instanceof OrgsweepError) || error.retryable) throw error;
    return error.code === 'NOT_FOUND' ? null : unknownRegion;
  }
}
