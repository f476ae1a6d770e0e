import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  ParentClosePolicy,
  setHandler,
  startChild,
} from '@temporalio/workflow';
import { historyFull } from './children.ts';
import { deliverFindings } from './deliver-findings.ts';
import { newsSignal } from './messages.ts';
import { routeOutbox } from './proxies.ts';
import { deliveryWorkflowId } from './workflow-ids.ts';

const everyMs = 10_000;

async function wake(sinkId: string): Promise<void> {
  const workflowId = deliveryWorkflowId(sinkId);
  try {
    await startChild(deliverFindings, { workflowId, args: [{ sinkId }], parentClosePolicy: ParentClosePolicy.ABANDON });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    // One that ends at this moment is started again next time.
    await getExternalWorkflowHandle(workflowId)
      .signal(newsSignal)
      .catch(() => undefined);
  }
}

/** Brings news from the outbox to the queues of sinks, and wakes those that have some. One for the installation; ends with the last sink. */
export async function routeNews(): Promise<{ ended: 'NO_SINKS' }> {
  let told = true;
  setHandler(newsSignal, () => {
    told = true;
  });
  for (;;) {
    const speakUp = told;
    told = false;
    const { routed, sinkIds } = await routeOutbox({});
    if (sinkIds.length === 0) return { ended: 'NO_SINKS' };
    if (routed > 0 || speakUp) for (const sinkId of sinkIds) await wake(sinkId);
    if (historyFull()) return await continueAsNew<typeof routeNews>();
    if (routed === 0) await condition(() => told, everyMs);
  }
}
