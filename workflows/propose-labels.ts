import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { continueAsNew, isCancellation, ParentClosePolicy, startChild } from '@temporalio/workflow';
import { historyFull } from './children.ts';
import type { LabelsInput } from './messages.ts';
import { nextLabels, planLabel } from './proxies.ts';
import { remediate } from './remediate.ts';
import { remediationWorkflowId } from './workflow-ids.ts';

async function begin(planId: string): Promise<void> {
  const workflowId = remediationWorkflowId(planId);
  try {
    await startChild(remediate, { workflowId, args: [{ planId }], parentClosePolicy: ParentClosePolicy.ABANDON });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Plans labels for the buckets that a sweep classified otherwise than their tags do; each plan waits for its approval by itself. */
export async function proposeLabels(input: LabelsInput): Promise<{ planned: number; failed: number }> {
  const { sweepId } = input;
  let { after, planned, failed } = input;
  for (;;) {
    const { buckets, next } = await nextLabels({ sweepId, after });
    for (const bucket of buckets) {
      try {
        const { planId, state } = await planLabel({ sweepId, ...bucket });
        planned += 1;
        if (state === 'PROPOSED') await begin(planId);
      } catch (error) {
        // What goes wrong for good at one bucket stops no other.
        if (isCancellation(error)) throw error;
        failed += 1;
      }
    }
    if (next === null) return { planned, failed };
    after = next;
    if (historyFull()) return await continueAsNew<typeof proposeLabels>({ sweepId, after, planned, failed });
  }
}
