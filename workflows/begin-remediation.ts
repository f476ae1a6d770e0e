import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import { remediate } from './remediate.ts';
import { remediationWorkflowId } from './workflow-ids.ts';

/** Gives a plan the workflow that waits for its approval: one, however often it is begun, and one that outlives who began it. */
export async function beginRemediation(planId: string): Promise<void> {
  const workflowId = remediationWorkflowId(planId);
  try {
    await startChild(remediate, { workflowId, args: [{ planId }], parentClosePolicy: ParentClosePolicy.ABANDON });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
