import { randomUUID } from 'node:crypto';
import { remediationRulesId, ruleSimulationId, taskQueue } from '../../../workflows/workflow-ids.ts';
import { type JsonValue, OrgsweepError } from '../../model/index.ts';
import { remediationAction, remediationActions } from '../../remediation/index.ts';
import type { RemediationRule, RemediationRuleSpec, RuleMatch, RuleSimulation } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { audited } from '../audit.ts';
import type { ApiContext, ApiDeps } from '../context.ts';
import { askTemporal } from '../errors/temporal-error.ts';
import { failedAs } from '../errors/workflow-failure.ts';
import { ruleFilter, timeless } from '../finding-rules/finding-rule.service.ts';
import { requireKnown } from '../findings/require-known.ts';
import type { ConnectionResult } from '../relay/connect.ts';
import { listPage } from '../relay/list-page.ts';
import type {
  CreateRemediationRuleInput,
  RemediationRuleFields,
  RemediationRulesArgs,
} from './remediation-rule.input.ts';

const waitMs = 8_000;
/** A simulation older than this says little of what is in AWS now. */
const simulationMs = 7 * 86_400_000;
const now = (): string => new Date().toISOString();

const shown = ({ enabled, ...rule }: RemediationRule) => ({
  ...rule,
  enabled: enabled !== null,
  enabledBy: enabled?.by ?? null,
  enabledAt: enabled?.at ?? null,
});
type ShownRemediationRule = ReturnType<typeof shown>;
const shownSimulation = ({ result, ...simulation }: RuleSimulation) => ({ ...simulation, ...result });

const gone = (id: string): OrgsweepError =>
  new OrgsweepError('NOT_FOUND', `There is no rule "${id}".`, { advice: 'List them with `remediationRules`.' });
const shownOf = (rule: RemediationRule | null, id: string): ShownRemediationRule => {
  if (rule === null) throw gone(id);
  return shown(rule);
};

/** BAD_USER_INPUT for an unknown action, wrong parameters, and conditions that a rule cannot have. */
function specOf(input: RemediationRuleFields): RemediationRuleSpec {
  const filter = timeless(ruleFilter(input.filter));
  if (filter === null)
    throw new OrgsweepError('BAD_USER_INPUT', 'A rule acts on news of what is open.', {
      advice: 'Leave `statuses` and times out.',
    });
  const action = remediationAction(input.action);
  if (action === undefined)
    throw new OrgsweepError('BAD_USER_INPUT', `There is no action "${input.action}".`, {
      advice: `There are ${remediationActions.map(({ id }) => id).join(', ')}.`,
    });
  if (action.target === 'ACCESS_KEY')
    throw new OrgsweepError(
      'BAD_USER_INPUT',
      `A rule cannot plan ${action.id}: which key it is about stands in the finding.`,
      {
        advice: 'Use the mutation `proposeKeyDeactivation` for a finding.',
      },
    );
  const parameters: Readonly<Record<string, JsonValue>> = action.parseParameters(input.parameters ?? {});
  return { action: action.id, parameters, filter, plansPerDay: input.plansPerDay };
}

/** Lets Temporal plan what rules ask for; harmless when it does already. */
export async function startRules({ temporal }: Pick<ApiDeps, 'temporal'>): Promise<void> {
  const workflowId = remediationRulesId;
  await askTemporal(temporal, () =>
    temporal.workflow.signalWithStart('applyRemediationRules', { workflowId, taskQueue, args: [], signal: 'news' }),
  );
}

/** A page of rules in order of their names. */
export async function listRules(
  context: ApiContext,
  args: RemediationRulesArgs,
): Promise<ConnectionResult<ShownRemediationRule>> {
  authorize(context, 'read');
  return listPage((await context.store.remediationRules()).map(shown), ({ name }) => name, args);
}

/** One rule; null when there is none of that id. */
export async function getRule(context: ApiContext, id: string): Promise<ShownRemediationRule | null> {
  authorize(context, 'read');
  const rule = await context.store.remediationRule(id);
  return rule && shown(rule);
}

/** Its latest simulation, when it is of the rule as it is now. */
export async function getSimulation(context: ApiContext, { id, version }: { id: string; version: string }) {
  authorize(context, 'read');
  const simulation = await context.store.ruleSimulation(id);
  return simulation?.version === version ? shownSimulation(simulation) : null;
}

/** What it did, the newest first. */
export async function listMatches(context: ApiContext, id: string): Promise<readonly RuleMatch[]> {
  authorize(context, 'read');
  return await context.store.ruleMatches(id, 100);
}

/** Makes a rule, switched off; whoever asks is its author. */
export async function createRule(context: ApiContext, input: CreateRemediationRuleInput) {
  authorize(context, 'operate');
  const [id, spec] = [randomUUID(), specOf(input)];
  await requireKnown(context, spec.filter);
  const { name, reason } = input;
  return await audited(context, 'createRemediationRule', id, async () =>
    shown(
      await context.store.addRemediationRule({ id, name, reason, ...spec }, { actor: context.viewer.actor, at: now() }),
    ),
  );
}

/** Changes a rule, which switches it off unless only its reason is another. */
export async function updateRule(context: ApiContext, id: string, input: RemediationRuleFields) {
  authorize(context, 'operate');
  const change = { ...specOf(input), reason: input.reason };
  await requireKnown(context, change.filter);
  return await audited(context, 'updateRemediationRule', id, async () =>
    shownOf(await context.store.changeRemediationRule(id, change, { actor: context.viewer.actor, at: now() }), id),
  );
}

/** Says what it would do about the news of so many days. Answers without it when that takes longer than some seconds. */
export async function simulateRule(context: ApiContext, id: string, days: number) {
  authorize(context, 'operate');
  return await audited(context, 'simulateRemediationRule', id, async () => {
    const rule = await context.store.remediationRule(id);
    if (rule === null) throw gone(id);
    const [since, { temporal }] = [now(), context];
    const args = [{ ruleId: id, days, actor: context.viewer.actor }];
    const handle = await askTemporal(temporal, () =>
      temporal.workflow.start('simulateRemediationRule', {
        workflowId: ruleSimulationId(id),
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowExecutionTimeout: '1 hour',
        taskQueue,
        args,
      }),
    );
    await askTemporal(temporal, () => handle.result().catch(failedAs), context.deadline.room(waitMs)).catch(
      (error: unknown) => {
        // One that takes longer goes on; the rule shows its result.
        if (!(error instanceof OrgsweepError) || error.code !== 'TEMPORAL_UNAVAILABLE') throw error;
      },
    );
    const simulation = await context.store.ruleSimulation(id);
    const own = simulation?.version === rule.version && simulation.at >= since;
    return { rule: shown(rule), simulation: own ? shownSimulation(simulation) : null };
  });
}

/** Switches it on. CONFLICT unless it was simulated as it is now, within seven days. */
export async function enableRule(context: ApiContext, id: string, existingDays: number) {
  authorize(context, 'operate');
  return await audited(context, 'enableRemediationRule', id, async () => {
    const simulatedSince = new Date(Date.now() - simulationMs).toISOString();
    const by = { actor: context.viewer.actor, at: now(), existingDays, simulatedSince };
    const rule = shownOf(await context.store.enableRemediationRule(id, by), id);
    try {
      await startRules(context);
    } catch (error) {
      // One that is on and does not act would be believed to.
      await context.store.disableRemediationRule(id);
      throw error;
    }
    return rule;
  });
}

export async function disableRule(context: ApiContext, id: string) {
  authorize(context, 'operate');
  return await audited(context, 'disableRemediationRule', id, async () =>
    shownOf(await context.store.disableRemediationRule(id), id),
  );
}

/** Deletes it. Plans that it made stay. */
export async function deleteRule(context: ApiContext, id: string): Promise<void> {
  authorize(context, 'operate');
  await audited(context, 'deleteRemediationRule', id, async () => {
    if (!(await context.store.deleteRemediationRule(id))) throw gone(id);
  });
}
