import { createHash } from 'node:crypto';
import type { AccountHandle, AwsOrganization } from '../aws/index.ts';
import {
  asksForTags,
  type BucketRef,
  inTagScope,
  type ObjectRef,
  OrgsweepError,
  readableStorageClasses,
  type StatusReason,
  type SweepOptions,
} from '../model/index.ts';

const readableClasses = new Set(readableStorageClasses);

/** Why an object is not read at all, or null when it is. The sample is picked by a hash of bucket and key: the same objects in every try. */
export function skipReason(object: ObjectRef, bucketName: string, options: SweepOptions): StatusReason | null {
  if (!readableClasses.has(object.storageClass)) return 'UNSUPPORTED_STORAGE_CLASS';
  if (options.samplingPercentage < 100) {
    const draw = createHash('sha256').update(`${bucketName}\n${object.key}`).digest().readUInt32BE(0) / 2 ** 32;
    if (draw * 100 >= options.samplingPercentage) return 'NOT_SAMPLED';
  }
  return null;
}

/**
 * Why an object is not read by its tags, or null when it is. Tags that were refused or are gone may be those that keep it out: then it is not
 * read either. What may pass is thrown, so that the page is tried again, but for the last time.
 */
export async function tagSkipReason(
  aws: Pick<AwsOrganization, 'objectTags'>,
  handle: AccountHandle,
  bucket: BucketRef,
  object: ObjectRef,
  { objectTags }: SweepOptions,
  lastTry: boolean,
): Promise<StatusReason | null> {
  if (!asksForTags(objectTags)) return null;
  try {
    const tags = await aws.objectTags(handle, bucket, object.key);
    return inTagScope(objectTags, tags) ? null : 'EXCLUDED_BY_TAGS';
  } catch (error) {
    if (!(error instanceof OrgsweepError) || (error.retryable && !lastTry)) throw error;
    return error.code === 'NOT_FOUND' ? 'SOURCE_OBJECT_NO_LONGER_AVAILABLE' : 'TAGS_NOT_READ';
  }
}
