import type { BucketContext } from './contract.ts';

/** A bucket that copies go to, and whose it is. */
interface DestinationOwner {
  readonly name: string;
  readonly owner: string | undefined;
  readonly where: 'OURS' | 'FOREIGN' | 'UNKNOWN';
}

/** Owners of destinations: as the rule states them, else as the organization's listing knows them. */
export function destinationOwners(
  rules: readonly { readonly destinationBucketArn: string; readonly destinationAccountId: string | null }[],
  { accountId, organizationAccountIds, organizationBuckets }: BucketContext,
): readonly DestinationOwner[] {
  return rules.map((rule) => {
    const name = rule.destinationBucketArn.split(':').at(-1) ?? '';
    const owner = rule.destinationAccountId ?? organizationBuckets?.get(name)?.accountId;
    if (owner === undefined) return { name, owner, where: 'UNKNOWN' };
    return { name, owner, where: owner === accountId || organizationAccountIds.has(owner) ? 'OURS' : 'FOREIGN' };
  });
}
