import { unreadReason } from '../../model/index.ts';
import type { BucketContext } from '../contract.ts';
import type { AccessFacts } from './access-facts.ts';
import { aclStatements } from './acl-statements.ts';
import { undecidable } from './condition.ts';
import { keyStatements } from './key-layer.ts';
import { mentionsOf } from './mentions.ts';
import { organizationStatements } from './organization-layers.ts';
import { type ParsedPolicy, parsePolicy } from './parse-policy.ts';
import type { Statement } from './statement.ts';

/** The statements that decide, those of a fact that could not be read standing in as "perhaps". */
export interface Sources {
  readonly statements: readonly Statement[];
  /** False: the policy is unread or malformed, and only its place is held. */
  readonly policyRead: boolean;
  readonly aclRead: boolean;
}

function standIn(
  origin: Statement['origin'],
  effect: Statement['effect'],
  reason: string,
  bucketArn: string,
): Statement {
  return {
    label: origin,
    origin,
    effect,
    principals: { negated: false, items: [{ kind: 'anyone' }] },
    actions: { negated: false, items: ['*'] },
    resources: { negated: false, items: [bucketArn, `${bucketArn}/*`] },
    conditions: [undecidable(reason)],
  };
}

const parsedPolicies = new WeakMap<object, ParsedPolicy>();

/** Several checks ask about the same policy: it is read once. */
function parsed(fact: { readonly value: string }): ParsedPolicy {
  const seen = parsedPolicies.get(fact);
  if (seen !== undefined) return seen;
  const read = parsePolicy(fact.value);
  parsedPolicies.set(fact, read);
  return read;
}

function fromAcl(facts: AccessFacts, bucketArn: string): { statements: readonly Statement[]; read: boolean } {
  const { bucketAcl, ownershipControls } = facts;
  if (ownershipControls.state === 'known' && ownershipControls.value === 'BucketOwnerEnforced')
    return { statements: [], read: true };
  if (bucketAcl.state === 'absent') return { statements: [], read: true };
  const unread = unreadReason(bucketAcl);
  if (bucketAcl.state !== 'known')
    return { statements: [standIn('acl', 'Allow', unread ?? 'ACL unread', bucketArn)], read: false };
  const grants = aclStatements(bucketAcl.value, bucketArn);
  const ownership = unreadReason(ownershipControls);
  if (ownership === undefined) return { statements: grants, read: true };
  return {
    statements: grants.map((grant) => ({ ...grant, conditions: [...grant.conditions, undecidable(ownership)] })),
    read: true,
  };
}

/** The policy's statements; `read` is false when only its place is held. */
export function policyStatements(
  fact: AccessFacts['bucketPolicy'],
  bucketArn: string,
): { readonly statements: readonly Statement[]; readonly read: boolean } {
  if (fact.state === 'absent') return { statements: [], read: true };
  const policy = fact.state === 'known' ? parsed(fact) : undefined;
  if (policy?.ok === true) return { statements: policy.statements, read: true };
  const reason = policy === undefined ? unreadReason(fact) : `MALFORMED_POLICY ${policy.problem}`;
  return {
    statements: [
      standIn('policy', 'Allow', reason ?? 'MALFORMED_POLICY', bucketArn),
      standIn('policy', 'Deny', reason ?? 'MALFORMED_POLICY', bucketArn),
    ],
    read: false,
  };
}

/** Policies that have their say beside those that let somebody in: about the accounts that statements name, and `asked`. */
export function layersOf(
  { statements }: Sources,
  facts: AccessFacts,
  context: BucketContext,
  bucketArn: string,
  asked: string | null = null,
): readonly Statement[] {
  const key = keyStatements(facts, context, bucketArn);
  const accounts = (): Iterable<string> => [
    ...mentionsOf([...statements, ...key]).accounts,
    ...(asked === null ? [] : [asked]),
  ];
  return [...key, ...organizationStatements(accounts, context, bucketArn)];
}

/** Policy and ACL as one list of statements. */
export function sourcesOf(facts: AccessFacts, bucketArn: string): Sources {
  const policy = policyStatements(facts.bucketPolicy, bucketArn);
  const acl = fromAcl(facts, bucketArn);
  return {
    statements: [...policy.statements, ...acl.statements],
    policyRead: policy.read,
    aclRead: acl.read,
  };
}
