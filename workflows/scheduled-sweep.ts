import { ParentClosePolicy, startChild, workflowInfo } from '@temporalio/workflow';
import { resultOf } from './children.ts';
import { orgSweep } from './org-sweep.ts';
import { createScheduledSweep } from './proxies.ts';
import { sweepWorkflowId } from './workflow-ids.ts';

/** What a schedule starts: makes the sweep of this run and waits for it, so that the schedule's overlap policy sees it as running. */
export async function scheduledSweep(input: { readonly scheduleId: string }): Promise<{ status: string }> {
  const startedAt = workflowInfo().startTime.toISOString();
  const { sweepId } = await createScheduledSweep({ scheduleId: input.scheduleId, startedAt });
  if (sweepId === null) return { status: 'SCHEDULE_GONE' };
  const handle = await startChild(orgSweep, {
    workflowId: sweepWorkflowId(sweepId),
    args: [{ sweepId }],
    parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
  });
  return await resultOf(handle);
}
