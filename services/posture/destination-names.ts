import { type BucketFacts, type Fact } from '../model/index.ts';

const valuesOf = <T>(fact: Fact<readonly T[]>): readonly T[] => (fact.state === 'known' ? fact.value : []);

/** Names of the buckets that copies, inventories and logs of this one go to: what `organizationBuckets` must know of. */
export function destinationNames({
  replication,
  inventory,
  logging,
}: Pick<BucketFacts, 'replication' | 'inventory' | 'logging'>): string[] {
  const arns = [...valuesOf(replication), ...valuesOf(inventory)].map((rule) => rule.destinationBucketArn);
  const logs = logging.state === 'known' ? [logging.value.targetBucket] : [];
  return [...new Set([...arns.map((arn) => arn.split(':').at(-1) ?? ''), ...logs])].sort();
}
