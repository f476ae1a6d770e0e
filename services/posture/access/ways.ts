import type { AccessFacts } from './access-facts.ts';
import type { Point } from './access-points.ts';
import type { Way } from './access-report.ts';
import { accountFlag, blockDoubts, blockLevel } from './block.ts';
import type { AccessFlags } from './flags.ts';
import { describeGrantee, type Grantee } from './grantee.ts';
import { otherObjects, otherVersions } from './object-acl-statements.ts';
import type { Home } from './request.ts';
import type { Statement } from './statement.ts';
import { withoutSubsumed } from './subsume.ts';
import type { Suspect } from './suspects.ts';
import type { TargetClass } from './targets.ts';
import { type Trial, Trials } from './trials.ts';
import { allOf, anyOf, type Truth } from './truth.ts';

/** What `findWays` looks through. */
interface Scene {
  readonly statements: readonly Statement[];
  readonly targets: readonly TargetClass[];
  readonly suspects: readonly Suspect[];
  readonly home: Home;
  readonly facts: AccessFacts;
  readonly flags: AccessFlags;
  /** Set: all requests come through it. */
  readonly point?: Point;
  /** Of the same statements, when there are some already. */
  readonly trials?: Trials;
}

interface Closing {
  readonly truth: Truth;
  readonly text: string;
  readonly doubts: readonly string[];
}

const isStranger = ({ class: name }: Grantee): boolean => name === 'PUBLIC' || name === 'AUTHENTICATED_AWS';

const ofAcl = ({ origin }: Statement): boolean => origin === 'acl' || origin === 'objectAcl';
/** It only holds the place of an ACL that was not read. */
const standsIn = ({ label }: Statement): boolean =>
  label === 'acl' || label === otherObjects || label === otherVersions;

/** A grant of an ACL to a group of the whole world: IgnorePublicAcls makes it void for everybody. */
function isPublicGrant(statement: Statement): boolean {
  return (
    ofAcl(statement) &&
    !standsIn(statement) &&
    statement.principals.items.some(({ kind }) => kind === 'anyone' || kind === 'authenticated')
  );
}

/** What the public access blocks do to a way: RestrictPublicBuckets spares the own account and service principals. */
function closings(scene: Scene, statement: Statement, { grantee, caller }: Suspect): readonly Closing[] {
  const { flags, facts, point } = scene;
  const found: Closing[] = [];
  if (isPublicGrant(statement) || (standsIn(statement) && isStranger(grantee))) {
    const text = flags.ignore === true ? blockLevel(facts, 'ignorePublicAcls') : '';
    found.push({ truth: flags.ignore, text, doubts: blockDoubts(facts) });
  }
  if (grantee.kind !== 'own' && caller.kind !== 'service') {
    const unreadButStrange = !flags.policyRead && statement.origin === 'policy' && isStranger(grantee);
    const truth = unreadButStrange ? flags.restrict : allOf([flags.restrict, flags.status]);
    const text = flags.restrict === true ? blockLevel(facts, 'restrictPublicBuckets') : '';
    found.push({ truth, text, doubts: flags.restrict === 'unknown' ? blockDoubts(facts) : [] });
    if (point !== undefined) {
      const account = accountFlag(facts, 'restrictPublicBuckets');
      const at = account === true ? 'account' : point.label;
      found.push({
        truth: allOf([anyOf([account, point.restrict]), point.status]),
        text: `restrictPublicBuckets at ${at}`,
        doubts: account === 'unknown' ? blockDoubts(facts) : [],
      });
    }
  }
  return found;
}

const sourceKey = /^aws:(source(arn|account|owner|orgid|orgpaths)|principalisawsservice|principalservicename)/;
const serviceKinds: ReadonlySet<string> = new Set(['deputy', 'service']);

/** A grant to everyone is no confused deputy's: only a statement about services is. */
function concerns(statement: Statement, { caller, grantee }: Suspect): boolean {
  if (caller.kind !== 'service' && !serviceKinds.has(grantee.kind)) return true;
  if (statement.origin === 'objectAcl') return false;
  if (statement.origin === 'acl' && grantee.kind === 'cloudFront') return false;
  if (statement.conditions.some(({ key, problem }) => sourceKey.test(key) || (problem !== null && key === '')))
    return true;
  return !statement.principals.negated && statement.principals.items.some(({ kind }) => kind === 'service');
}

/** What the blocks do to every way of one suspect through one statement. */
interface Blocked {
  readonly closing: readonly Closing[];
  readonly unsure: readonly Closing[];
}

function opennessOf({ reach }: Trial, { closing, unsure }: Blocked): Truth {
  if (reach.truth === false || closing.length > 0) return false;
  return reach.truth === true && unsure.length === 0 ? true : 'unknown';
}

function wayOf(
  statement: Statement,
  permission: TargetClass['permission'],
  { grantee }: Suspect,
  { reach, closedBy }: Trial,
  { closing, unsure }: Blocked,
  open: Truth,
): Way {
  const closers = reach.truth === false ? closedBy : closing.map(({ text }) => text);
  const doubts = open === 'unknown' ? [...reach.doubts, ...unsure.flatMap((block) => block.doubts)] : [];
  return {
    grantee,
    permission,
    source: statement.label,
    open,
    closedBy: open === false ? closers : [],
    doubts: doubts.length > 1 ? [...new Set(doubts)] : doubts,
  };
}

/**
 * The most that is done for all Allows, in comparisons of one statement: a second or two of processor time. Each Allow has its share and what
 * those before it left, so that an entangled one does not hide a plain one.
 */
const maxWork = 6_000_000;
const entangled: Trial = {
  reach: { truth: 'unknown', doubts: ['the policy is too entangled to be decided'] },
  closedBy: [],
};

const rank = (open: Truth): number => (open === true ? 2 : open === 'unknown' ? 1 : 0);

const placeKinds: ReadonlySet<string> = new Set(['conditional', 'accessPoint']);
const namedKinds: ReadonlySet<string> = new Set(['account', 'organization', 'principalId']);

/** Of the ways through an Allow that lets in whoever comes from some place: those of somebody who need not come from there. */
function openFromAnywhere(index: number, ways: readonly Way[], scene: Scene, trials: Trials): readonly Way[] {
  if (scene.point !== undefined && scene.point.through.vpcId !== null) return [];
  const placed = new Set(
    ways
      .filter(({ open, grantee }) => open === true && placeKinds.has(grantee.kind))
      .map(({ permission }) => permission),
  );
  if (placed.size === 0) return [];
  return ways.filter(({ open, permission, grantee }) => {
    if (open !== true || !placed.has(permission) || !namedKinds.has(grantee.kind)) return false;
    const targets = scene.targets.filter(
      (target) => target.permission === permission && target.covered[index] !== false,
    );
    return scene.suspects
      .filter((suspect) => describeGrantee(suspect.grantee) === describeGrantee(grantee))
      .map(({ grantee: same, caller }): Suspect => {
        const accessPoint = scene.point === undefined ? null : caller.accessPoint;
        return { grantee: same, caller: { ...caller, holds: 'identity', accessPoint } };
      })
      .some((suspect) => targets.some((target) => trials.try(index, target, suspect)?.reach.truth === true));
  });
}

/** The ways in, open or closed, the most open one for each grantee, permission and source. */
export function findWays(scene: Scene): readonly Way[] {
  const { statements, suspects, targets, home } = scene;
  const trials = scene.trials ?? new Trials(statements, home);
  const ways: Way[] = [];
  const anywhere = new Set<Way>();
  const allows = statements.filter(({ effect, layer }) => effect === 'Allow' && layer === undefined).length;
  let limit = trials.work;
  for (const [index, statement] of statements.entries()) {
    if (statement.effect !== 'Allow' || statement.layer !== undefined) continue;
    limit += maxWork / allows;
    const covered = targets.filter((target) => target.covered[index] !== false);
    const onePerPermission = [...new Map(covered.map((target) => [target.permission, target])).values()];
    const best = new Map<string, Way>();
    for (const suspect of suspects) {
      if (!trials.concerns(index, suspect) || !concerns(statement, suspect)) continue;
      const name = describeGrantee(suspect.grantee);
      const blocks = closings(scene, statement, suspect);
      const blocked: Blocked = {
        closing: blocks.filter(({ truth }) => truth === true),
        unsure: blocks.filter(({ truth }) => truth === 'unknown'),
      };
      const note = ({ permission }: TargetClass, trial: Trial): void => {
        const id = `${permission} ${name}`;
        const before = best.get(id);
        const open = opennessOf(trial, blocked);
        if (before !== undefined && rank(open) <= rank(before.open)) return;
        best.set(id, wayOf(statement, permission, suspect, trial, blocked, open));
      };
      for (const targetClass of covered) {
        if (suspect.untried === true || trials.work > limit) break;
        if (best.get(`${targetClass.permission} ${name}`)?.open === true) continue;
        const trial = trials.try(index, targetClass, suspect);
        if (trial !== undefined) note(targetClass, trial);
      }
      if (suspect.untried === true || trials.work > limit)
        for (const target of onePerPermission) note(target, entangled);
    }
    ways.push(...best.values());
    for (const way of openFromAnywhere(index, [...best.values()], scene, trials)) anywhere.add(way);
  }
  return withoutSubsumed(ways, anywhere);
}
