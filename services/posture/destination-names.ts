import type { BucketFacts } from './contract.ts';

/** Names of the buckets that copies and logs of this one go to: what `organizationBuckets` must know of. */
export function destinationNames({ replication, logging }: Pick<BucketFacts, 'replication' | 'logging'>): string[] {
  const copies =
    replication.state === 'known'
      ? replication.value.map((rule) => rule.destinationBucketArn.split(':').at(-1) ?? '')
      : [];
  return [...new Set([...copies, ...(logging.state === 'known' ? [logging.value.targetBucket] : [])])].sort();
}
