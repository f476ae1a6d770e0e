import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { changeWorkflowId, consumeChangesId, labelsWorkflowId, taskQueue } from '../../workflows/workflow-ids.ts';
import { type ChangePlace, OrgsweepError } from '../model/index.ts';

async function asked<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    throw new OrgsweepError('TEMPORAL_UNAVAILABLE', 'Temporal took no new work.', {
      advice: 'It is tried again; nothing is lost meanwhile.',
      cause,
    });
  }
}

/** Lets Temporal look at a place again; where it is about to, it does so once more afterwards. */
export const startEvaluation =
  (client: Client, queue = taskQueue) =>
  async (place: ChangePlace): Promise<void> => {
    await asked(() =>
      client.workflow.signalWithStart('evaluateChanges', {
        workflowId: changeWorkflowId(place.accountId, place.bucketName),
        taskQueue: queue,
        args: [place],
        signal: 'changed',
        signalArgs: [],
      }),
    );
  };

/** Lets Temporal plan the labels that follow from a sweep, once. */
export const startLabels =
  (client: Client, queue = taskQueue) =>
  async (sweepId: string): Promise<void> => {
    await asked(() =>
      client.workflow
        .start('proposeLabels', {
          workflowId: labelsWorkflowId(sweepId),
          taskQueue: queue,
          args: [{ sweepId, after: null, planned: 0, failed: 0 }],
        })
        .catch((error: unknown) => {
          if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        }),
    );
  };

/** Lets Temporal read the queue of changes; harmless when it does already. */
export async function startConsuming(client: Client, queue = taskQueue): Promise<void> {
  await asked(() =>
    client.workflow.start('consumeChanges', {
      workflowId: consumeChangesId,
      taskQueue: queue,
      args: [],
      workflowIdConflictPolicy: 'USE_EXISTING',
    }),
  );
}
