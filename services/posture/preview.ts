import { failed, known } from '../model/index.ts';
import { effectiveFlag, evaluateAccess, type ObjectAccessFacts } from './access/index.ts';
import type { BucketContext, PublicAccessBlock } from './contract.ts';

/** A change that somebody thinks about. */
export interface ProposedChange {
  /** The bucket policy instead of the present one, a JSON text. */
  readonly policy?: string;
  /** The bucket's own public access block instead of the present one; the account's stays. */
  readonly publicAccessBlock?: PublicAccessBlock;
}

export const allFlagsOn: PublicAccessBlock = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};

/** Nobody looked at the objects while public ACLs were ignored. */
function objectAclsAfter(before: ObjectAccessFacts, after: ObjectAccessFacts): ObjectAccessFacts['objectAcls'] {
  const { ownershipControls, objectAcls } = before;
  const off = ownershipControls.state === 'known' && ownershipControls.value === 'BucketOwnerEnforced';
  const opened =
    effectiveFlag(before, 'ignorePublicAcls') === true && effectiveFlag(after, 'ignorePublicAcls') !== true;
  return objectAcls.state === 'absent' && opened && !off ? failed('NOT_LOOKED_AT') : objectAcls;
}

/** The facts as they would be after the change. */
export function factsAfter(facts: ObjectAccessFacts, { policy, publicAccessBlock }: ProposedChange): ObjectAccessFacts {
  const after = {
    ...facts,
    ...(policy === undefined ? {} : { bucketPolicy: known(policy) }),
    ...(publicAccessBlock === undefined ? {} : { bucketPublicAccessBlock: known(publicAccessBlock) }),
  };
  return { ...after, objectAcls: objectAclsAfter(facts, after) };
}

/** Why S3 would not, or may not, take the proposed policy: BlockPublicPolicy refuses one that is public by AWS's rule. */
export function objectionsTo(
  facts: ObjectAccessFacts,
  change: ProposedChange,
  context: BucketContext,
): readonly string[] {
  if (change.policy === undefined) return [];
  const blocks = effectiveFlag(facts, 'blockPublicPolicy');
  const { policyStatusIsPublic } = evaluateAccess(factsAfter(facts, change), context);
  if (blocks === false || policyStatusIsPublic === false) return [];
  const sure = blocks === true && policyStatusIsPublic === true;
  const why = blocks === true ? 'blockPublicPolicy is on' : 'blockPublicPolicy may be on';
  const what = policyStatusIsPublic === true ? 'is public' : 'may be public';
  return [`S3 ${sure ? 'would' : 'may'} refuse this policy: ${why}, and it ${what} by AWS's rule`];
}
