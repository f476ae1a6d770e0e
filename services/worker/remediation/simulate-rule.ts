import { OrgsweepError } from '../../model/index.ts';
import { diffOf } from '../../remediation/index.ts';
import type { RemediationRule, RuleOutcome, RulePlace, RuleSimulationResult } from '../../store/contract.ts';
import { mapLimited } from '../map-limited.ts';
import { type RemediationDeps, timeOf } from './deps.ts';
import { aboutOf, type Judgement, judgePlace, proposerOf } from './judge-place.ts';
import { preApproval } from './pre-approval.ts';

const dayMs = 86_400_000;
/** Each is some calls to AWS. */
const mostPlaces = 200;
const placesAtOnce = 4;
const examplesOfAKind = 3;
const mostExamples = 30;
const diffChars = 4_000;

interface Seen {
  readonly place: RulePlace;
  readonly outcome: RuleOutcome;
  readonly reason: string | null;
  readonly diff: string;
  readonly approved: boolean;
}

const outcomeOf = (judgement: Judgement): Pick<Seen, 'outcome' | 'reason' | 'diff'> => {
  switch (judgement.kind) {
    case 'OWN':
      return { outcome: 'SKIPPED', reason: 'OPEN_PLAN it is PROPOSED', diff: '' };
    case 'SKIPPED':
    case 'FAILED':
      return { outcome: judgement.kind, reason: judgement.reason, diff: '' };
    case 'PLANNED': {
      const { outcome } = judgement.planned;
      if (outcome.outcome === 'PLANNED') return { outcome: 'PROPOSED', reason: null, diff: diffOf(outcome.changes) };
      const reason = outcome.outcome === 'REFUSED' ? outcome.reason : null;
      return { outcome: outcome.outcome, reason, diff: '' };
    }
  }
};

/** How many of these would have waited, were each proposed when its place was first news. */
function waitingUnder(plansPerDay: number, seen: readonly Seen[]): number {
  const room: number[] = [];
  let waiting = 0;
  for (const at of seen.map(({ place }) => Date.parse(place.firstAt)).sort((a, b) => a - b)) {
    const oldest = room.at(-plansPerDay);
    const free = oldest === undefined ? at : Math.max(at, oldest + dayMs);
    if (free > at) waiting += 1;
    room.push(free);
  }
  return waiting;
}

/** What the rule would do about what was news in so many days, as things are in AWS now. Reads; writes nothing. */
export async function simulateRule(
  deps: RemediationDeps,
  rule: RemediationRule,
  days: number,
  actor: string,
): Promise<RuleSimulationResult> {
  const about = aboutOf(rule);
  if (about === undefined)
    throw new OrgsweepError('CONFLICT', `A rule cannot plan ${rule.action}.`, { advice: 'Change or delete the rule.' });
  const since = timeOf(deps.now() - days * dayMs);
  const { counts, places, topBuckets } = await deps.store.simulatedPlaces(rule, about, since, mostPlaces);
  const seen = await mapLimited(places, placesAtOnce, async (place): Promise<Seen> => {
    const judgement = await judgePlace(deps, rule, place);
    const told = outcomeOf(judgement);
    if (judgement.kind !== 'PLANNED' || told.outcome !== 'PROPOSED') return { place, ...told, approved: false };
    const { action, target } = judgement.planned;
    const behind = [...rule.authors, actor];
    const plan = { action: action.id, target, findingId: place.findingId, proposedBy: proposerOf(rule), behind };
    return { place, ...told, approved: (await preApproval(deps, plan)) !== undefined };
  });
  const planned = seen.filter(({ outcome }) => outcome === 'PROPOSED');
  const groups = new Map<string, Seen[]>();
  for (const each of seen) {
    const key = `${each.outcome} ${each.reason ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const ordered = [...groups.values()].sort((a, b) => b.length - a.length);
  return {
    ...counts,
    looked: seen.length,
    plans: planned.length,
    approvedBeforehand: planned.filter(({ approved }) => approved).length,
    waiting: waitingUnder(rule.plansPerDay, planned),
    outcomes: ordered.flatMap((group) =>
      group.slice(0, 1).map(({ outcome, reason }) => ({ outcome, reason, places: group.length })),
    ),
    topBuckets,
    examples: ordered
      .flatMap((group) => group.slice(0, examplesOfAKind))
      .slice(0, mostExamples)
      .map(({ place: { accountId, bucketName, objectKey, findingId }, outcome, reason, diff }) => ({
        accountId,
        bucketName,
        objectKey,
        findingId,
        outcome,
        reason,
        diff: diff.slice(0, diffChars),
      })),
  };
}
