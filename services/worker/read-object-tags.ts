import type { AccountHandle, AwsOrganization } from '../aws/index.ts';
import { type BucketRef, denied, type Fact, failed, known, OrgsweepError } from '../model/index.ts';
import type { Store } from '../store/contract.ts';
import { mapLimited } from './map-limited.ts';

/** Objects of one bucket whose tags are read at most, each a request: those with the worst findings. */
export const maxTaggedObjects = 200;
/** Reads at once. When none of the first ones gives tags, the others are not asked for: refusals fill the account's CloudTrail. */
const readsAtOnce = 8;
/** No read begins later than this after the first: closing a bucket waits for them. */
const budgetMs = 60_000;

type Tags = Fact<Readonly<Record<string, string>>>;

/** The object's tags, or why they were not read; null when the object is gone. */
async function tagsOf(
  aws: Pick<AwsOrganization, 'objectTags'>,
  handle: AccountHandle,
  bucket: BucketRef,
  key: string,
): Promise<Tags | null> {
  try {
    return known(await aws.objectTags(handle, bucket, key));
  } catch (error) {
    if (!(error instanceof OrgsweepError)) throw error;
    if (error.code === 'NOT_FOUND') return null;
    return error.code === 'ACCESS_DENIED' ? denied(error.detail ?? 's3:GetObjectTagging') : failed(error.code);
  }
}

/**
 * Reads the tags of the bucket's objects in which sensitive data was found, and stores them: nothing is asked where nothing was found. What
 * could not be read is stored with its reason and fails nothing; the SDK has tried it several times by then.
 */
export async function readObjectTags(
  store: Pick<Store, 'getBucket' | 'sensitiveObjects' | 'writeObjectTags'>,
  aws: Pick<AwsOrganization, 'objectTags'>,
  handle: AccountHandle,
  bucketName: string,
): Promise<void> {
  const { sweepId, accountId } = handle;
  const bucket = await store.getBucket(accountId, bucketName);
  if (bucket === null) return;
  const objects = await store.sensitiveObjects(accountId, bucketName, maxTaggedObjects);
  const began = performance.now();
  for (let from = 0; from < objects.length && performance.now() - began < budgetMs; from += readsAtOnce) {
    const read = await mapLimited(objects.slice(from, from + readsAtOnce), readsAtOnce, async ({ key }) => {
      const tags = await tagsOf(aws, handle, bucket, key);
      return tags === null ? [] : [{ key, tags }];
    });
    const rows = read.flat();
    await store.writeObjectTags(sweepId, accountId, bucketName, rows);
    if (from === 0 && !rows.some(({ tags }) => tags.state === 'known')) return;
  }
}
