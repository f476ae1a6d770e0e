import { unreadReason } from '../../model/index.ts';
import type { AccessFacts } from './access-facts.ts';
import type { Way } from './access-report.ts';
import { blockLevel } from './block.ts';
import { describeGrantee, type Grantee } from './grantee.ts';
import { matchesPrincipal } from './match-principal.ts';
import { coversTarget } from './match-target.ts';
import { type Matched, reach } from './reach.ts';
import type { Home } from './request.ts';
import type { Statement } from './statement.ts';
import type { Suspect } from './suspects.ts';
import type { TargetClass } from './targets.ts';
import { allOf, notOf, type Truth } from './truth.ts';

/** What `findWays` looks through. */
export interface Scene {
  readonly statements: readonly Statement[];
  readonly targets: readonly TargetClass[];
  readonly suspects: readonly Suspect[];
  readonly home: Home;
  readonly facts: AccessFacts;
  readonly flags: {
    readonly ignore: Truth;
    readonly restrict: Truth;
    readonly status: Truth;
    readonly policyRead: boolean;
  };
}

interface Closing {
  readonly truth: Truth;
  readonly text: string;
  readonly doubts: readonly string[];
}

const isStranger = ({ class: name }: Grantee): boolean => name === 'PUBLIC' || name === 'AUTHENTICATED_AWS';

function blockDoubts(facts: AccessFacts): readonly string[] {
  return [facts.accountPublicAccessBlock, facts.bucketPublicAccessBlock]
    .map(unreadReason)
    .filter((reason) => reason !== undefined);
}

/** What the public access blocks do to a way: RestrictPublicBuckets spares the own account and service principals. */
function closings({ flags, facts }: Scene, statement: Statement, { grantee, caller }: Suspect): readonly Closing[] {
  const found: Closing[] = [];
  if (statement.origin === 'acl' && isStranger(grantee)) {
    const text = flags.ignore === true ? blockLevel(facts, 'ignorePublicAcls') : '';
    found.push({ truth: flags.ignore, text, doubts: blockDoubts(facts) });
  }
  if (grantee.kind !== 'own' && caller.kind !== 'service') {
    const unreadButStrange = !flags.policyRead && statement.origin === 'policy' && isStranger(grantee);
    const truth = unreadButStrange ? flags.restrict : allOf([flags.restrict, flags.status]);
    const text = flags.restrict === true ? blockLevel(facts, 'restrictPublicBuckets') : '';
    found.push({ truth, text, doubts: flags.restrict === 'unknown' ? blockDoubts(facts) : [] });
  }
  return found;
}

const sourceKey = /^aws:(source(arn|account|owner|orgid|orgpaths)|principalisawsservice|principalservicename)/;

/** A grant to everyone is no confused deputy's: only a statement about services is. */
function concerns(statement: Statement, { grantee }: Suspect): boolean {
  if (grantee.kind !== 'deputy' && grantee.kind !== 'service' && grantee.kind !== 'cloudFront') return true;
  const named = statement.principals.items.some(({ kind }) => kind === 'service' || kind === 'cloudFront');
  return (
    (named && !statement.principals.negated) ||
    statement.conditions.some(({ key }) => sourceKey.test(key)) ||
    statement.conditions.some(({ problem, key }) => problem !== null && key === '')
  );
}

function wayOf(
  scene: Scene,
  index: number,
  targetClass: TargetClass,
  suspect: Suspect,
  covering: readonly number[],
): Way | undefined {
  const { caller, grantee } = suspect;
  const matched = (at: number): Matched | undefined => {
    const statement = scene.statements[at];
    if (statement === undefined) return undefined;
    let covered = targetClass.covered[at] ?? false;
    if (covered === 'unknown')
      covered = coversTarget(statement, { caller, target: targetClass.target, home: scene.home });
    if (covered === false) return undefined;
    const truth = allOf([covered, matchesPrincipal(statement.principals, caller, statement.effect)]);
    return truth === false ? undefined : { statement, match: truth };
  };
  const allow = matched(index);
  if (allow === undefined || !concerns(allow.statement, suspect)) return undefined;
  const { target, permission } = targetClass;
  const denies = covering.map(matched).filter((deny) => deny !== undefined);
  const found = reach(allow, denies, caller, target, scene.home);
  const base = { grantee, permission, source: allow.statement.label };
  if (found.truth === false) {
    if (denies.length === 0 || reach(allow, [], caller, target, scene.home).truth === false) return undefined;
    const single = denies.filter((deny) => reach(allow, [deny], caller, target, scene.home).truth === false);
    const closedBy = (single.length > 0 ? single : denies).map(({ statement }) => statement.label);
    return { ...base, open: false, closedBy, doubts: [] };
  }
  const blocks = closings(scene, allow.statement, suspect);
  const closing = blocks.filter(({ truth }) => truth === true);
  if (closing.length > 0) return { ...base, open: false, closedBy: closing.map(({ text }) => text), doubts: [] };
  const open = allOf([found.truth, ...blocks.map(({ truth }) => notOf(truth))]);
  const doubts =
    open === 'unknown'
      ? [...found.doubts, ...blocks.filter(({ truth }) => truth === 'unknown').flatMap((block) => block.doubts)]
      : [];
  return { ...base, open, closedBy: [], doubts: [...new Set(doubts)] };
}

const rank = (open: Truth): number => (open === true ? 2 : open === 'unknown' ? 1 : 0);

/** Every way in, open or closed, the most open one for each grantee, permission and source. */
export function findWays(scene: Scene): readonly Way[] {
  const best = new Map<string, Way>();
  for (const targetClass of scene.targets) {
    const covering: number[] = [];
    for (const [index, statement] of scene.statements.entries())
      if (statement.effect === 'Deny' && targetClass.covered[index] !== false) covering.push(index);
    for (const [index, statement] of scene.statements.entries()) {
      if (statement.effect !== 'Allow' || targetClass.covered[index] === false) continue;
      for (const suspect of scene.suspects) {
        const id = `${index} ${targetClass.permission} ${describeGrantee(suspect.grantee)}`;
        const before = best.get(id);
        if (before?.open === true) continue;
        const way = wayOf(scene, index, targetClass, suspect, covering);
        if (way !== undefined && (before === undefined || rank(way.open) > rank(before.open))) best.set(id, way);
      }
    }
  }
  return [...best.values()];
}
