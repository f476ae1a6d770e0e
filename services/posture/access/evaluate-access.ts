import { bucketArn as arnOf } from '../../model/index.ts';
import type { BucketContext } from '../contract.ts';
import type { AccessFacts } from './access-facts.ts';
import type { AccessReport, Way } from './access-report.ts';
import { homeOf } from './bucket-tags.ts';
import { type AccessFlags, flagsOf } from './flags.ts';
import { ownIdentityPolicies } from './own-identity.ts';
import { pointWays } from './point-ways.ts';
import type { Home } from './request.ts';
import { layersOf, sourcesOf } from './sources.ts';
import type { Statement } from './statement.ts';
import { summarize } from './summarize.ts';
import { type Suspect, suspectsOf } from './suspects.ts';
import { targetClasses } from './targets.ts';
import { Trials } from './trials.ts';
import { allOf } from './truth.ts';
import { findWays } from './ways.ts';

/**
 * Who can reach the bucket, for reading, writing, listing and permission changes, with the statement or grant that lets them in and what
 * closes it. Pure.
 */
export function evaluateAccess(facts: AccessFacts, context: BucketContext): AccessReport {
  return accessTo(undefined, facts, context);
}

/** `evaluateAccess` to the named actions (`s3:PutBucketPolicy`, …) alone; with `layers` instead of those that facts and context give. */
export function accessToActions(
  actions: readonly string[],
  facts: AccessFacts,
  context: BucketContext,
  layers?: readonly Statement[],
): AccessReport {
  return accessTo(new Set(actions.map((action) => action.toLowerCase())), facts, context, layers);
}

/** False where the only layer is a key that lets the whole account decrypt, without conditions. */
function mayLimitOwn(layers: readonly Statement[], accountId: string): boolean {
  const whole = ({ conditions, principals: { negated, items } }: Statement): boolean =>
    conditions.length === 0 &&
    !negated &&
    items.some((entry) => entry.kind === 'account' && entry.accountId === accountId);
  const plain = layers.every(({ origin, effect }) => origin === 'key' && effect === 'Allow');
  return layers.length > 0 && !(plain && layers.some(whole));
}

/** What is the same for all questions about one bucket. */
interface Ground {
  readonly facts: AccessFacts;
  readonly context: BucketContext;
  readonly home: Home;
  readonly given: readonly Statement[] | undefined;
  readonly bucketArn: string;
  readonly flags: AccessFlags;
  readonly policy: readonly Statement[];
  readonly layers: readonly Statement[];
  readonly statements: readonly Statement[];
  readonly suspects: readonly Suspect[];
  readonly trials: Trials;
  /** Nothing may close out the account's own principals: IAM may always let them in. */
  readonly isOwnByIam: boolean;
  readonly isUnread: boolean;
}

/** Whom to ask about, without the owner by its canonical id. */
function suspectsIn(
  statements: readonly Statement[],
  { bucketAcl }: AccessFacts,
  context: BucketContext,
  isUnread: boolean,
): readonly Suspect[] {
  const ownerId = bucketAcl.state === 'known' ? bucketAcl.value.ownerId : '';
  return suspectsOf(statements, context, isUnread).filter(
    ({ grantee: { kind, id } }) => kind !== 'canonical' || id !== ownerId,
  );
}

function newGround(facts: AccessFacts, context: BucketContext, given: readonly Statement[] | undefined): Ground {
  const bucketArn = arnOf(context.bucketName, context.partition);
  const sources = sourcesOf(facts, bucketArn);
  const policy = sources.statements.filter(({ origin }) => origin === 'policy');
  const layers = given ?? layersOf(sources, facts, context, bucketArn);
  const denied = mayLimitOwn(layers, context.accountId) || policy.some(({ effect }) => effect === 'Deny');
  const own = denied ? [ownIdentityPolicies(context.accountId, bucketArn)] : [];
  const statements = [...own, ...sources.statements, ...layers];
  const home = homeOf(facts, context);
  const isUnread = !(sources.policyRead && sources.aclRead);
  return {
    facts,
    context,
    home,
    given,
    bucketArn,
    flags: flagsOf(facts, sources),
    policy,
    layers,
    statements,
    suspects: suspectsIn([...sources.statements, ...layers], facts, context, isUnread),
    trials: new Trials(statements, home),
    isOwnByIam: !denied,
    isUnread,
  };
}

/** Of the bucket that was asked about last: checks ask one after another, and what was tried for one is not tried for the next. */
let last: Ground | undefined;

function groundOf(facts: AccessFacts, context: BucketContext, given?: readonly Statement[]): Ground {
  if (last?.facts !== facts || last.context !== context || last.given !== given)
    last = newGround(facts, context, given);
  return last;
}

function accessTo(
  actions: ReadonlySet<string> | undefined,
  facts: AccessFacts,
  context: BucketContext,
  given?: readonly Statement[],
): AccessReport {
  const ground = groundOf(facts, context, given);
  const { statements, bucketArn, home, suspects, flags, policy, layers, trials, isUnread, isOwnByIam } = ground;
  const direct = findWays({
    statements,
    targets: targetClasses(statements, bucketArn, actions, { suspects, home }),
    suspects,
    home,
    facts,
    flags,
    trials,
  });
  const through = pointWays({
    facts,
    context,
    bucketArn,
    flags,
    policy,
    layers,
    suspects: (all) => suspectsIn(all, facts, context, isUnread),
    targets: (all) => targetClasses(all, bucketArn, actions, { suspects, home: context }),
  });
  const ways: readonly Way[] = [...direct, ...through];
  return summarize(ways, {
    status: flags.status,
    blocked: allOf([flags.ignore, flags.restrict]),
    ownByIam: isOwnByIam,
  });
}
