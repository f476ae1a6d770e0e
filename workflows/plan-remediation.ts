import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import type { RemediationRequest } from './messages.ts';
import * as activities from './proxies.ts';
import { remediate } from './remediate.ts';
import { remediationWorkflowId } from './workflow-ids.ts';

/** Plans a remediation; a plan that waits for approval gets its own workflow, once however often it is planned. */
export async function planRemediation(request: RemediationRequest): Promise<{ planId: string; state: string }> {
  const plan = await activities.planRemediation(request);
  if (plan.state !== 'PROPOSED') return plan;
  try {
    await startChild(remediate, {
      workflowId: remediationWorkflowId(plan.planId),
      args: [{ planId: plan.planId }],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return plan;
}
