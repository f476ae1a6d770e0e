import { unreadReason } from '../model/index.ts';
import {
  blockLevel,
  effectiveFlag,
  type ObjectAccess,
  type ObjectAccessFacts,
  objectAccessOf,
  type Truth,
} from './access/index.ts';
import type { BucketContext } from './contract.ts';
import { type ExplainedWay, explainWays, inWords } from './explain-access.ts';

/** What is known of access through ACLs of single objects. */
export interface ObjectsExplanation {
  readonly isPublic: Truth;
  /** Objects whose ACL was read. */
  readonly looked: number;
  /** Objects that those were drawn from. */
  readonly listed: number;
  /** True: there are more than were listed. */
  readonly more: boolean;
  /** Objects seen that the public gets at. */
  readonly open: number;
  /** The whole of it in words. */
  readonly why: string;
  /** Why it is unknown; empty else. */
  readonly reasons: readonly string[];
  /** Open ones first, then unknown, then closed. */
  readonly ways: readonly ExplainedWay[];
}

/** Why no object's ACL matters to the public; undefined where one may. */
function closedBy(facts: ObjectAccessFacts): string | undefined {
  const { ownershipControls } = facts;
  if (ownershipControls.state === 'known' && ownershipControls.value === 'BucketOwnerEnforced')
    return 'ACLs are turned off (BucketOwnerEnforced)';
  if (effectiveFlag(facts, 'ignorePublicAcls') === true)
    return `public ACLs are ignored (${blockLevel(facts, 'ignorePublicAcls')})`;
  return undefined;
}

function head(facts: ObjectAccessFacts, { sample, open }: ObjectAccess): string {
  const closed = closedBy(facts);
  if (closed !== undefined) return closed;
  const unread = unreadReason(facts.objectAcls);
  if (unread !== undefined) return `the ACL of no object was read (${unread})`;
  if (sample === null) return 'no ACL of an object matters';
  const { looked, listed, more } = sample;
  if (listed === 0 && !more) return 'the bucket is empty';
  const others = looked === listed && !more ? '' : '; nobody looked at the others';
  return `${looked} of ${more ? 'more than ' : ''}${listed} objects looked at, ${open} of them open to the public by their own ACLs${others}`;
}

/** Who gets at objects through their own ACLs, as far as anybody looked. */
export function explainObjects(facts: ObjectAccessFacts, context: BucketContext): ObjectsExplanation {
  const access = objectAccessOf(facts, context);
  const ways = explainWays(access.ways);
  const said = head(facts, access);
  const told = inWords(
    ways.filter(({ source, open }) => open === false || source.startsWith('Object ')),
    '',
  );
  const reasons =
    access.isPublic === 'unknown'
      ? [...new Set(ways.filter(({ open }) => open === 'unknown').flatMap((way) => way.reasons))]
      : [];
  return {
    isPublic: access.isPublic,
    looked: access.sample?.looked ?? 0,
    listed: access.sample?.listed ?? 0,
    more: access.sample?.more ?? false,
    open: access.open,
    why: told === '' ? said : `${said}: ${told}`,
    reasons,
    ways,
  };
}
