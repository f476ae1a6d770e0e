import type { BucketContext } from './contract.ts';

/** A bucket that copies go to, and whose it is. */
interface DestinationOwner {
  readonly name: string;
  readonly owner: string | undefined;
  readonly where: 'OURS' | 'FOREIGN' | 'UNKNOWN';
}

/** Names of an account's own regional namespace, in which nobody else can make a bucket (S3 user guide, "Namespaces for general purpose buckets"). */
const regional = /-(\d{12})-[a-z0-9-]+-an$/;

/** Owners of destinations: as the rule states them, else as the organization's listing knows them, else as the name says. */
export function destinationOwners(
  rules: readonly { readonly destinationBucketArn: string; readonly destinationAccountId: string | null }[],
  { accountId, organizationAccountIds, organizationBuckets }: BucketContext,
): readonly DestinationOwner[] {
  return rules.map((rule) => {
    const name = rule.destinationBucketArn.split(':').at(-1) ?? '';
    const owner = rule.destinationAccountId ?? organizationBuckets?.get(name)?.accountId ?? regional.exec(name)?.[1];
    if (owner === undefined) return { name, owner, where: 'UNKNOWN' };
    return { name, owner, where: owner === accountId || organizationAccountIds.has(owner) ? 'OURS' : 'FOREIGN' };
  });
}
