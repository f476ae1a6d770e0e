import type { BucketFacts, PublicAccessBlock } from '../contract.ts';
import { anyOf, type Truth } from './truth.ts';

export type BlockFacts = Pick<BucketFacts, 'accountPublicAccessBlock' | 'bucketPublicAccessBlock'>;

/** The flag as S3 applies it: on when it is on at the account or at the bucket; unknown when the one that was read is off. */
export function effectiveFlag(facts: BlockFacts, flag: keyof PublicAccessBlock): Truth {
  const levels = [facts.accountPublicAccessBlock, facts.bucketPublicAccessBlock].map((fact): Truth => {
    if (fact.state === 'known') return fact.value[flag];
    return fact.state === 'absent' ? false : 'unknown';
  });
  return anyOf(levels);
}

/** Where the flag is on: `account`, `bucket` or both, for explanations. */
export function blockLevel(facts: BlockFacts, flag: keyof PublicAccessBlock): string {
  const names = (['account', 'bucket'] as const).filter((level) => {
    const fact = level === 'account' ? facts.accountPublicAccessBlock : facts.bucketPublicAccessBlock;
    return fact.state === 'known' && fact.value[flag];
  });
  return `${flag} at ${names.join(' and ')}`;
}
