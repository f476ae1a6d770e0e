import { instancesOf } from './access/wildcard.ts';

/** A bucket that a policy speaks of. */
export interface NamedBucket {
  readonly bucketName: string;
  readonly partition: string;
}

const most = 8;
const nameless: NamedBucket = { bucketName: 'zq-bucket', partition: 'aws' };

/**
 * The buckets that a policy's resources name. A record does not say whose policy it is; one that names several buckets is tried for each,
 * at most eight.
 */
export function bucketsNamed(policy: string | null): readonly NamedBucket[] {
  const found = new Map<string, NamedBucket>();
  for (const [, partition, name] of (policy ?? '').matchAll(/"arn:(aws[a-z-]*):s3:::([^"/:\\]+)/g)) {
    if (partition === undefined || name === undefined) continue;
    const bucketName = instancesOf(name.replace(/\$\{[^}]*\}/g, 'zq'))[0] ?? name;
    if (found.size < most && name !== '*') found.set(bucketName, { bucketName, partition });
  }
  return found.size === 0 ? [nameless] : [...found.values()];
}
