import { OrgsweepError, type RemediationState, remediationEnded } from '../../model/index.ts';
import { remediationAction } from '../../remediation/index.ts';
import type { RemediationRule, RulePlace } from '../../store/contract.ts';
import { type RemediationDeps, timeOf } from './deps.ts';
import { lookAndPlan, type Planned } from './look-and-plan.ts';

const dayMs = 86_400_000;
/** What people said no to, or took back, is not asked for again so soon. */
export const noMs = 30 * dayMs;
export const saidNo: ReadonlySet<RemediationState> = new Set<RemediationState>([
  'REJECTED',
  'CANCELLED',
  'EXPIRED',
  'UNDONE',
  'UNDO_FAILED',
  'UNDO_STALE',
]);

/** What a rule makes of a place. `again`: worth another look in a day. */
export type Judgement =
  | { readonly kind: 'PLANNED'; readonly planned: Planned }
  | {
      readonly kind: 'SKIPPED' | 'FAILED';
      readonly reason: string;
      readonly planId: string | null;
      readonly again: boolean;
    }
  /** The rule's own plan for this finding waits already. */
  | { readonly kind: 'OWN'; readonly planId: string };

/** What the rule's action is about; undefined for an action that is not known any more, or that a rule cannot plan. */
export function aboutOf(rule: Pick<RemediationRule, 'action'>): 'ACCOUNT' | 'BUCKET' | 'OBJECT' | undefined {
  const about = remediationAction(rule.action)?.target;
  return about === 'ACCESS_KEY' ? undefined : about;
}

export const proposerOf = ({ name }: Pick<RemediationRule, 'name'>): string => `rule:${name}`;

/**
 * Never a loop: where there is a plan for this place and action, or was one that people turned down or undid in the last 30 days, or one
 * that came to an end in the last 24 hours, there is no second one. Else reads and plans. Writes nothing.
 */
export async function judgePlace(deps: RemediationDeps, rule: RemediationRule, place: RulePlace): Promise<Judgement> {
  const { accountId, bucketName, objectKey } = place;
  const target = { accountId, bucketName, objectKey };
  const nowMs = deps.now();
  const plans = await deps.store.plansOfPlace(rule.action, { ...target, region: '' }, timeOf(nowMs - noMs));
  const open = plans.find(({ state }) => !remediationEnded(state));
  if (open !== undefined) {
    const own = open.proposedBy === proposerOf(rule) && open.findingId === place.findingId && open.state === 'PROPOSED';
    if (own) return { kind: 'OWN', planId: open.id };
    return { kind: 'SKIPPED', reason: `OPEN_PLAN it is ${open.state}`, planId: open.id, again: true };
  }
  const lately = plans.find(
    ({ state, endedAt }) => saidNo.has(state) || Date.parse(endedAt ?? '') > nowMs - dayMs || endedAt === null,
  );
  if (lately !== undefined) {
    const no = saidNo.has(lately.state);
    const reason = `${no ? 'TURNED_DOWN' : 'DONE_LATELY'} ${lately.state}`;
    return { kind: 'SKIPPED', reason, planId: lately.id, again: !no };
  }
  try {
    const planned = await lookAndPlan(deps, { ...target, action: rule.action, parameters: rule.parameters });
    return { kind: 'PLANNED', planned };
  } catch (error) {
    // What may pass is Temporal's to try again.
    if (!(error instanceof OrgsweepError) || error.retryable) throw error;
    return { kind: 'FAILED', reason: error.code, planId: null, again: true };
  }
}
