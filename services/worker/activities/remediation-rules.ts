import type { RemediationRulePort } from '../../../workflows/ports.ts';
import { OrgsweepError } from '../../model/index.ts';
import type { RemediationRule, RuleOutcome, RulePlace } from '../../store/contract.ts';
import { type RemediationDeps, timeOf } from '../remediation/deps.ts';
import { aboutOf, judgePlace, proposerOf } from '../remediation/judge-place.ts';
import { keepPlan } from '../remediation/keep-plan.ts';
import { simulateRule } from '../remediation/simulate-rule.ts';

const dayMs = 86_400_000;
const placesOfARule = 20;
/** Without news a rule is asked this seldom: what was suppressed may be so no more, what could not be read may be readable. */
const restMs = 600_000;

interface Came {
  readonly outcome: RuleOutcome;
  readonly reason: string | null;
  readonly planId: string | null;
  readonly again: boolean;
}

/** Activities of rules that plan by themselves. */
export function createRemediationRuleActivities(deps: RemediationDeps): RemediationRulePort {
  const { store, now } = deps;
  /** Rules that had nothing to do, at which news and when. Lost with the process, at the cost of one more look. */
  const rested = new Map<string, { readonly news: number; readonly at: number; readonly version: string }>();

  const hasRoom = async (rule: RemediationRule): Promise<boolean> =>
    (await store.rulePlansSince(rule.id, timeOf(now() - dayMs))) < rule.plansPerDay;

  async function judged(rule: RemediationRule, place: RulePlace): Promise<Came> {
    const judgement = await judgePlace(deps, rule, place);
    if (judgement.kind === 'OWN') return { outcome: 'PROPOSED', reason: null, planId: judgement.planId, again: false };
    if (judgement.kind !== 'PLANNED') return { ...judgement, outcome: judgement.kind };
    const behind = [...new Set([...rule.authors, ...(rule.enabled === null ? [] : [rule.enabled.by])])];
    const plan = await keepPlan(deps, judgement.planned, {
      findingId: place.findingId,
      runId: `rule ${rule.name} ${timeOf(now()).slice(0, 10)}`,
      dryRun: false,
      proposedBy: proposerOf(rule),
      behind,
    });
    const { outcome } = judgement.planned;
    const reason = outcome.outcome === 'REFUSED' ? outcome.reason : null;
    const again = reason?.startsWith('UNKNOWN') ?? false;
    return { outcome: outcome.outcome === 'PLANNED' ? 'PROPOSED' : outcome.outcome, reason, planId: plan.id, again };
  }

  return {
    async nextRuleMatches() {
      const rules = (await store.remediationRules()).filter(({ enabled }) => enabled !== null);
      const at = timeOf(now());
      if (rules.length === 0 || (await store.remediationSwitch()).stopped)
        return { rules: rules.length, at, matches: [] };
      const news = await store.newestNews();
      const matches = [];
      for (const rule of rules) {
        const about = aboutOf(rule);
        if (about === undefined) continue;
        const rest = rested.get(rule.id);
        const nothingNew = rest?.news === news && rest.version === `${rule.version} ${rule.enabled?.at}`;
        if ((nothingNew && now() - rest.at < restMs) || !(await hasRoom(rule))) continue;
        const places = await store.rulePlaces(rule, about, at, placesOfARule);
        if (places.length === 0)
          rested.set(rule.id, { news, at: now(), version: `${rule.version} ${rule.enabled?.at}` });
        for (const { findingId, seq } of places)
          matches.push({ ruleId: rule.id, version: rule.version, findingId, seq });
      }
      return { rules: rules.length, at, matches };
    },

    async planByRule({ ruleId, version, findingId, seq, at, failed }) {
      const done = await store.ruleMatch(ruleId, findingId);
      // An earlier try of this very activity got so far.
      if (done !== null && done.seq >= seq && done.at >= at)
        return { state: done.outcome, planId: done.planId, recorded: true };
      const not = (state: string) => ({ state, planId: null, recorded: false });
      const rule = await store.remediationRule(ruleId);
      const about = rule === null ? undefined : aboutOf(rule);
      if (rule === null || about === undefined || rule.enabled === null || rule.version !== version) return not('OFF');
      if ((await store.remediationSwitch()).stopped) return not('STOPPED');
      if (!(await hasRoom(rule))) return not('WAITING');
      const [finding] = await store.findingsByIds([findingId]);
      if (finding === undefined || finding.status === 'RESOLVED' || finding.suppressedBy.length > 0) return not('GONE');
      const place: RulePlace = {
        accountId: finding.accountId,
        bucketName: about === 'ACCOUNT' ? null : finding.bucketName,
        objectKey: about === 'OBJECT' ? finding.objectKey : null,
        findingId,
        findings: 1,
        firstAt: at,
        seq,
      };
      const came: Came =
        failed === null ? await judged(rule, place) : { outcome: 'FAILED', reason: failed, planId: null, again: true };
      const { outcome, reason, planId } = came;
      const doneAt = timeOf(now());
      const retryAt = came.again ? timeOf(now() + dayMs) : null;
      await store.recordRuleMatch(rule, about, place, { outcome, reason, planId, at: doneAt, version, retryAt });
      return { state: outcome, planId, recorded: true };
    },

    async simulateRemediationRule({ ruleId, days, actor }) {
      const rule = await store.remediationRule(ruleId);
      if (rule === null)
        throw new OrgsweepError('NOT_FOUND', `There is no rule "${ruleId}".`, {
          advice: 'List them with the query `remediationRules`.',
        });
      const result = await simulateRule(deps, rule, days, actor);
      const { version } = rule;
      await store.keepRuleSimulation(ruleId, { version, days, actor, at: timeOf(now()), result });
      return { version, places: result.places, plans: result.plans };
    },
  };
}
