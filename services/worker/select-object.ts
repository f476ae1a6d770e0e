import { createHash } from 'node:crypto';
import { type ObjectRef, readableStorageClasses, type StatusReason, type SweepOptions } from '../model/index.ts';

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
