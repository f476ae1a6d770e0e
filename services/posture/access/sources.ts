import { unreadReason } from '../../model/index.ts';
import type { AccessFacts } from './access-facts.ts';
import { aclStatements } from './acl-statements.ts';
import { undecidable } from './condition.ts';
import { parsePolicy } from './parse-policy.ts';
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

function fromPolicy(fact: AccessFacts['bucketPolicy']): readonly Statement[] | undefined {
  if (fact.state === 'absent') return [];
  if (fact.state !== 'known') return undefined;
  const parsed = parsePolicy(fact.value);
  return parsed.ok ? parsed.statements : undefined;
}

function policyProblem(fact: AccessFacts['bucketPolicy']): string {
  const unread = unreadReason(fact);
  if (unread !== undefined) return unread;
  const parsed = fact.state === 'known' ? parsePolicy(fact.value) : undefined;
  return parsed?.ok === false ? `MALFORMED_POLICY ${parsed.problem}` : 'MALFORMED_POLICY';
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
  const statements = fromPolicy(fact);
  if (statements !== undefined) return { statements, read: true };
  const reason = policyProblem(fact);
  return {
    statements: [standIn('policy', 'Allow', reason, bucketArn), standIn('policy', 'Deny', reason, bucketArn)],
    read: false,
  };
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
