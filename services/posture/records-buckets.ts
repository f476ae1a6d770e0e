import { oddShape } from './access/json-shape.ts';
import { hasWildcard, instancesOf, matchesWildcard } from './access/wildcard.ts';
import { isFields } from './records-fields.ts';

/** A bucket that a policy speaks of. */
interface NamedBucket {
  readonly bucketName: string;
  readonly partition: string;
}

/** The buckets that a record's policy names. */
interface NamedBuckets {
  readonly buckets: readonly NamedBucket[];
  /** How many more it names. */
  readonly leftOut: number;
}

const most = 64;
const nameless: NamedBucket = { bucketName: 'zq-bucket', partition: 'aws' };

/** The buckets that a policy's resources name, at most 64. A record does not say whose policy it is; one that names several is tried for each. */
export function bucketsNamed(policy: string | null): NamedBuckets {
  const found = new Map<string, NamedBucket>();
  const patterns: NamedBucket[] = [];
  for (const [, partition, name] of (policy ?? '').matchAll(
    /"arn:(aws[a-z-]*|[a-z*?-]*[*?][a-z*?-]*):s3:::([^"/:\\]+)/g,
  )) {
    if (partition === undefined || name === undefined) continue;
    const plain = name.replace(/\$\{[^}]*\}/g, 'zq');
    const bucket = { bucketName: plain, partition: hasWildcard(partition) ? 'aws' : partition };
    if (hasWildcard(plain)) patterns.push(bucket);
    else found.set(plain, bucket);
  }
  for (const { bucketName: pattern, partition } of patterns) {
    const [bucketName = pattern] = instancesOf(pattern);
    // A pattern that fits a bucket that is named speaks of that one.
    const isNamed = [...found.keys()].some((name) => matchesWildcard(pattern, name));
    if (!isNamed) found.set(bucketName, { bucketName, partition });
  }
  const buckets = found.size === 0 ? [nameless] : [...found.values()];
  return { buckets: buckets.slice(0, most), leftOut: Math.max(0, buckets.length - most) };
}

const pointArn = /^arn:(aws[a-z-]*):s3:[^:]*:[^:]*:accesspoint\/([^/*?]+)(?:\/object(\/.*))?$/s;

function bucketTerms(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bucketTerms);
  if (typeof value !== 'string') return value;
  return value.replace(
    pointArn,
    (_, partition: string, name: string, key = '') => `arn:${partition}:s3:::${name}${key}`,
  );
}

function statementInBucketTerms(value: unknown): unknown {
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([name, part]) =>
    name === 'Resource' || name === 'NotResource' ? [name, bucketTerms(part)] : [name, part],
  );
  return Object.fromEntries(entries);
}

/** The policy of an access point as that of a bucket by its name, which is for whoever comes through it the same; others unchanged. */
export function inBucketTerms(policy: string | null): string | null {
  if (policy === null || !policy.includes(':accesspoint/')) return policy;
  let raw: unknown;
  try {
    raw = JSON.parse(policy);
  } catch {
    return policy;
  }
  if (!isFields(raw) || oddShape(policy) !== undefined) return policy;
  const { Statement: statement } = raw;
  const list = Array.isArray(statement) ? statement.map(statementInBucketTerms) : statementInBucketTerms(statement);
  return JSON.stringify({ ...raw, Statement: list });
}
