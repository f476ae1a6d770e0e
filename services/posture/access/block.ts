import { unreadReason } from '../../model/index.ts';
import type { BucketFacts, PublicAccessBlock } from '../contract.ts';
import { anyOf, type Truth } from './truth.ts';

type BlockFacts = Pick<
  BucketFacts,
  'accountPublicAccessBlock' | 'bucketPublicAccessBlock' | 'organizationPublicAccessBlock'
>;
type Flag = keyof PublicAccessBlock;

const own = (fact: BlockFacts['accountPublicAccessBlock'], flag: Flag): Truth => {
  if (fact.state === 'known') return fact.value[flag];
  return fact.state === 'absent' ? false : 'unknown';
};

/** At the account: what S3 says is in force has the organization's S3 policy in it; the policy decides only where that was not read. */
export function accountFlag(
  { accountPublicAccessBlock, organizationPublicAccessBlock }: BlockFacts,
  flag: Flag,
): Truth {
  const said = own(accountPublicAccessBlock, flag);
  if (said !== 'unknown' || organizationPublicAccessBlock.state !== 'known') return said;
  return organizationPublicAccessBlock.value === 'all';
}

/** The flag as S3 applies it: on when it is on at the account or at the bucket; unknown when the one that was read is off. */
export function effectiveFlag(facts: BlockFacts, flag: Flag): Truth {
  return anyOf([accountFlag(facts, flag), own(facts.bucketPublicAccessBlock, flag)]);
}

/** Where the flag is on: `organization`, `account`, `bucket` or several, for explanations. */
export function blockLevel(facts: BlockFacts, flag: Flag): string {
  const { organizationPublicAccessBlock: organization } = facts;
  const byOrganization = organization.state === 'known' && organization.value === 'all';
  const names = [
    ...(accountFlag(facts, flag) === true ? [byOrganization ? 'organization' : 'account'] : []),
    ...(own(facts.bucketPublicAccessBlock, flag) === true ? ['bucket'] : []),
  ];
  return `${flag} at ${names.join(' and ')}`;
}

/** Why a flag is not known. */
export function blockDoubts(facts: BlockFacts): readonly string[] {
  const account = facts.organizationPublicAccessBlock.state === 'known' ? undefined : facts.accountPublicAccessBlock;
  return [account, facts.bucketPublicAccessBlock]
    .map((fact) => fact && unreadReason(fact))
    .filter((reason) => reason !== undefined);
}
