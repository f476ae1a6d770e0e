import { createHash } from 'node:crypto';
import type { RemediationTarget } from '../../model/index.ts';

/** Where copies of an object lie in buckets of the central side: keys hold names and more, so a copy's key has a hash of it. */
export function copyKey({ accountId, bucketName, objectKey }: RemediationTarget): string {
  const hash = createHash('sha256')
    .update(objectKey ?? '')
    .digest('hex');
  return `${accountId}/${bucketName}/${hash}`;
}
