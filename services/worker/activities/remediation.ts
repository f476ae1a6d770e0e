import { randomUUID } from 'node:crypto';
import type { RemediationWorkPort } from '../../../workflows/ports.ts';
import { OrgsweepError } from '../../model/index.ts';
import type { RemediationRecord } from '../../store/contract.ts';
import { runPlan, settlePlan } from '../remediation/apply-plan.ts';
import { type RemediationDeps, timeOf } from '../remediation/deps.ts';
import { keepPlan } from '../remediation/keep-plan.ts';
import { lookAndPlan } from '../remediation/look-and-plan.ts';
import { markPlan, unmarkPlan } from '../remediation/mark-plan.ts';
import { preApproval } from '../remediation/pre-approval.ts';
import { runUndo, settleUndo } from '../remediation/undo-plan.ts';

const hourMs = 3_600_000;

/** Activities of remediations. */
export function createRemediationActivities(deps: RemediationDeps): RemediationWorkPort {
  const { store, now } = deps;

  async function stored(id: string): Promise<RemediationRecord> {
    const plan = await store.remediation(id);
    if (plan !== null) return plan;
    throw new OrgsweepError('NOT_FOUND', `There is no remediation "${id}".`);
  }

  return {
    async planRemediation(request) {
      const planned = await lookAndPlan(deps, { ...request, parameters: JSON.parse(request.parameters) });
      const { findingId, runId, dryRun, proposedBy } = request;
      const plan = await keepPlan(deps, planned, { findingId, runId, dryRun, proposedBy, behind: [] });
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
      const { state, proposedBy, expiresAt, mark } = plan;
      return { state, proposedBy, expiresAt, marked: mark !== null };
    },

    async decideRemediation({ planId, ...decision }) {
      return { state: (await store.decideRemediation(planId, { ...decision, at: timeOf(now()) })).state };
    },

    applyRemediation: ({ planId }) => runPlan(deps, planId, randomUUID()),
    markRemediation: ({ planId }) => markPlan(deps, planId),
    unmarkRemediation: ({ planId }) => unmarkPlan(deps, planId),
    settleRemediation: ({ planId, code }) => settlePlan(deps, planId, randomUUID(), code),
    undoRemediation: (input) => runUndo(deps, { ...input, writer: randomUUID() }),
    settleUndo: (input) => settleUndo(deps, { ...input, writer: randomUUID() }),
  };
}
