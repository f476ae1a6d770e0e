import { randomUUID } from 'node:crypto';
import type { RemediationWorkPort } from '../../../workflows/ports.ts';
import { OrgsweepError, type RemediationTarget } from '../../model/index.ts';
import {
  checkTarget,
  diffOf,
  planRemediation,
  type RemediationAction,
  remediationAction,
  remediationActions,
  settingsToRead,
} from '../../remediation/index.ts';
import type { RemediationRecord } from '../../store/contract.ts';
import { actionContext } from '../remediation/action-context.ts';
import { runPlan, settlePlan } from '../remediation/apply-plan.ts';
import { type RemediationDeps, timeOf } from '../remediation/deps.ts';
import { preApproval } from '../remediation/pre-approval.ts';
import { runUndo, settleUndo } from '../remediation/undo-plan.ts';

const hourMs = 3_600_000;

function actionOf(id: string): RemediationAction {
  const action = remediationAction(id);
  if (action !== undefined) return action;
  throw new OrgsweepError('BAD_USER_INPUT', `There is no action "${id}".`, {
    advice: `There are ${remediationActions.map((each) => each.id).join(', ')}.`,
  });
}

/** Activities of remediations. */
export function createRemediationActivities(deps: RemediationDeps): RemediationWorkPort {
  const { store, settings, port, now } = deps;

  async function targetOf(accountId: string, bucketName: string | null, objectKey: string | null) {
    if (bucketName === null) return { accountId, region: settings.region, bucketName, objectKey };
    const bucket = await store.getBucket(accountId, bucketName);
    if (bucket !== null) return { accountId, region: bucket.region, bucketName, objectKey };
    throw new OrgsweepError('NOT_FOUND', `Account ${accountId} has no bucket "${bucketName}".`, {
      advice: 'Buckets are known once a sweep has listed them.',
    });
  }

  async function stored(id: string): Promise<RemediationRecord> {
    const plan = await store.remediation(id);
    if (plan !== null) return plan;
    throw new OrgsweepError('NOT_FOUND', `There is no remediation "${id}".`);
  }

  return {
    async planRemediation(request) {
      const action = actionOf(request.action);
      const parameters = action.parseParameters(JSON.parse(request.parameters));
      const target: RemediationTarget = await targetOf(request.accountId, request.bucketName, request.objectKey);
      checkTarget(action, target);
      const facts = await port.read(target, settingsToRead(action));
      const outcome = planRemediation(action, facts, parameters, await actionContext(deps, target, facts));
      const planned = outcome.outcome === 'PLANNED' ? outcome : { changes: [], restsOn: [] };
      const plan = await store.proposeRemediation({
        action: action.id,
        target,
        parameters,
        findingId: request.findingId,
        runId: request.runId,
        dryRun: request.dryRun,
        state: outcome.outcome !== 'PLANNED' ? outcome.outcome : request.dryRun ? 'DRY_RUN' : 'PROPOSED',
        reason: outcome.outcome === 'REFUSED' ? outcome.reason : null,
        changes: planned.changes,
        restsOn: planned.restsOn,
        diff: diffOf(planned.changes),
        proposedBy: request.proposedBy,
        at: timeOf(now()),
        expiresAt: timeOf(now() + settings.approvalMs),
      });
      return { planId: plan.id, state: plan.state };
    },

    async openRemediation({ planId }) {
      let plan = await stored(planId);
      if (plan.state === 'PROPOSED') {
        const policy = await preApproval(deps, plan);
        if (policy !== undefined)
          plan = await store.decideRemediation(planId, {
            state: 'APPROVED',
            actor: `policy:${policy.name}`,
            detail: `Approved beforehand by the policy ${policy.id} of ${policy.createdBy}.`,
            at: timeOf(now()),
            notBefore: policy.spec.noticeHours === undefined ? null : timeOf(now() + policy.spec.noticeHours * hourMs),
          });
      }
      return { state: plan.state, proposedBy: plan.proposedBy, expiresAt: plan.expiresAt };
    },

    async decideRemediation({ planId, ...decision }) {
      return { state: (await store.decideRemediation(planId, { ...decision, at: timeOf(now()) })).state };
    },

    applyRemediation: ({ planId }) => runPlan(deps, planId, randomUUID()),
    settleRemediation: ({ planId, code }) => settlePlan(deps, planId, randomUUID(), code),
    undoRemediation: (input) => runUndo(deps, { ...input, writer: randomUUID() }),
    settleUndo: (input) => settleUndo(deps, { ...input, writer: randomUUID() }),
  };
}
