import { bucketArn as arnOf } from '../../model/index.ts';
import type { BucketContext } from '../contract.ts';
import type { ObjectAccessFacts } from './access-facts.ts';
import type { Way } from './access-report.ts';
import { homeOf } from './bucket-tags.ts';
import { undecidable } from './condition.ts';
import { flagsOf } from './flags.ts';
import type { Grantee } from './grantee.ts';
import { principalArn } from './match-principal.ts';
import { coversAction, coversResource } from './match-target.ts';
import { objectGrants, unreadAcls } from './object-acl-statements.ts';
import { ownIdentityPolicies } from './own-identity.ts';
import { pointWays } from './point-ways.ts';
import type { Caller } from './request.ts';
import { type S3Action, s3Actions } from './s3-actions.ts';
import { layersOf, sourcesOf } from './sources.ts';
import type { Statement } from './statement.ts';
import type { Suspect } from './suspects.ts';
import { type TargetClass, targetClasses } from './targets.ts';
import { anyOf, type Truth } from './truth.ts';
import { findWays } from './ways.ts';
import { splitArn } from './wildcard.ts';

/** May this principal do this? */
export interface AccessQuestion {
  /** ARN of a user, role or session; an account id; a service name; `anonymous`. */
  readonly principal: string;
  /** `s3:GetObject` */
  readonly action: string;
  /** The object, for actions on objects; without it, whether there is an object for which it is so. */
  readonly key?: string;
}

export interface AccessAnswer {
  /** What the bucket lets the principal do in some request; its own IAM policies have to allow it too, which nobody has looked at here. */
  readonly allowed: Truth;
  readonly ways: readonly Way[];
  /** Why it is unknown. */
  readonly doubts: readonly string[];
}

function callerOf(principal: string, context: BucketContext): Caller {
  const base = { organizationId: null, userId: null, accessPoint: 'foreign', network: 'internet' } as const;
  if (principal === 'anonymous')
    return { ...base, kind: 'anonymous', accountId: null, name: '', holds: 'nothing', accessPoint: null };
  if (principal.endsWith('.amazonaws.com'))
    return {
      ...base,
      kind: 'service',
      accountId: context.accountId,
      organizationId: context.organizationId,
      name: principal,
      holds: 'everything',
    };
  const accountId = /^\d{12}$/.test(principal) ? principal : (splitArn(principal)?.[4] ?? '');
  const inside = accountId === context.accountId || context.organizationAccountIds.has(accountId);
  const name = /^\d{12}$/.test(principal)
    ? `arn:${context.partition}:iam::${principal}:role/zq-fresh`
    : principalArn(principal);
  return {
    ...base,
    kind: 'aws',
    accountId,
    organizationId: inside ? context.organizationId : null,
    name,
    holds: 'everything',
  };
}

function granteeOf({ kind, accountId }: Caller, question: AccessQuestion, context: BucketContext): Grantee {
  const id = question.principal;
  if (kind === 'anonymous') return { class: 'PUBLIC', kind: 'anonymous', id: '' };
  if (kind === 'service') return { class: 'ACCOUNT', kind: 'service', id };
  if (accountId === context.accountId) return { class: 'ACCOUNT', kind: 'own', id };
  const member = accountId !== null && context.organizationAccountIds.has(accountId);
  return { class: member ? 'ORGANIZATION' : 'EXTERNAL', kind: 'account', id };
}

function targetOf({ name, permission }: S3Action, resource: string, statements: readonly Statement[]): TargetClass {
  const covered = statements.map(
    (statement): Truth => (coversAction(statement, name) ? coversResource(statement, resource) : false),
  );
  return { permission, target: { action: name, resource }, covered };
}

/**
 * Whether the bucket lets one principal do one thing, in some request. A principal of the bucket's own account that no statement allows or
 * denies may still be allowed by its IAM policies: that is unknown here. Pure.
 */
export function canAccess(question: AccessQuestion, facts: ObjectAccessFacts, context: BucketContext): AccessAnswer {
  const bucketArn = arnOf(context.bucketName, context.partition);
  const bucket = sourcesOf(facts, bucketArn);
  const ofObjects = [
    ...objectGrants(facts, bucketArn).map(({ statement }) => statement),
    ...unreadAcls(facts, bucketArn, true),
  ];
  const sources = { ...bucket, statements: [...bucket.statements, ...ofObjects] };
  const caller = callerOf(question.principal, context);
  const byIam = undecidable('they decide, and were not read');
  const layers = layersOf(sources, facts, context, bucketArn, caller.accountId);
  const statements = [...sources.statements, ownIdentityPolicies(context.accountId, bucketArn, [byIam]), ...layers];
  const name = question.action.toLowerCase();
  const action = s3Actions.find((known) => known.name === name);
  if (action === undefined)
    return { allowed: 'unknown', ways: [], doubts: [`action ${question.action} is not understood`] };
  const home = homeOf(facts, context);
  const targets = (all: readonly Statement[]): readonly TargetClass[] =>
    question.key === undefined || action.resource === 'bucket'
      ? targetClasses(all, bucketArn, new Set([name]), { suspects, home })
      : [targetOf(action, `${bucketArn}/${question.key}`, all)];
  const grantee = granteeOf(caller, question, context);
  const own = caller.accountId === context.accountId && caller.kind === 'aws';
  const suspects = (['internet', 'vpc'] as const).map((network): Suspect => {
    return { grantee, caller: { ...caller, network, accessPoint: own ? 'any' : caller.accessPoint } };
  });
  const flags = flagsOf(facts, sources);
  const policy = sources.statements.filter(({ origin }) => origin === 'policy');
  const ways = [
    ...findWays({ statements, targets: targets(statements), suspects, home, facts, flags }),
    ...pointWays({ facts, context, bucketArn, flags, policy, layers, suspects: () => suspects, targets }),
  ];
  const open = anyOf(ways.map((way) => way.open));
  const doubts = [...new Set(ways.flatMap((way) => way.doubts))];
  return { allowed: open, ways, doubts };
}
