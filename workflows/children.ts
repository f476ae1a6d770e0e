import {
  CancellationScope,
  type ChildWorkflowHandle,
  getExternalWorkflowHandle,
  patched,
  type Workflow,
  type WorkflowResultType,
  workflowInfo,
} from '@temporalio/workflow';
import { setPausedSignal } from './messages.ts';

/**
 * Waits for a child. A cancellation that meets it after its start was asked for and before it began is refused by Temporal
 * (RequestCancelExternalWorkflowExecutionFailed) and never repeated: the child would run on, and its owner wait for it, without end.
 */
export async function resultOf<T extends Workflow>(handle: ChildWorkflowHandle<T>): Promise<WorkflowResultType<T>> {
  if (CancellationScope.current().consideredCancelled) {
    const child = getExternalWorkflowHandle(handle.workflowId);
    // One that was reached after all, or has ended, needs no second word.
    await CancellationScope.nonCancellable(() => child.cancel()).catch(() => undefined);
  }
  return await handle.result();
}

/** Open children of one workflow, so that pause and resume reach them. Cancellation reaches them through the scope and `resultOf`. */
export function openChildren() {
  const open: ChildWorkflowHandle<Workflow>[] = [];
  const inOrder = queue('told-in-order');
  // A child that ended meanwhile cannot be told, and need not be.
  const tell = (child: ChildWorkflowHandle<Workflow>, paused: boolean): Promise<void> =>
    child.signal(setPausedSignal, paused).catch(() => undefined);
  return {
    /** Waits for a child that was started with `startedPaused`; `paused` is the owner's state now, which may have changed since. */
    async track<T extends Workflow>(
      handle: ChildWorkflowHandle<T>,
      startedPaused: boolean,
      paused: () => boolean,
    ): Promise<WorkflowResultType<T>> {
      open.push(handle);
      try {
        if (paused() !== startedPaused) await inOrder(() => tell(handle, paused()));
        return await resultOf(handle);
      } finally {
        open.splice(open.indexOf(handle), 1);
      }
    },
    async tell(paused: boolean): Promise<void> {
      await inOrder(() => Promise.all(open.map((child) => tell(child, paused))));
    },
  };
}

/**
 * Runs steps one after another, each when the one before has ended, however it ended: a pause that hangs must not arrive after the
 * resume that followed it. `change` marks histories that are in order; in those from before, steps begin at once.
 */
export function queue(change: string): (step: () => Promise<unknown>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return async (step) => {
    const run = patched(change) ? last.then(step) : step();
    last = run.catch(() => undefined);
    await run;
  };
}

/** True when this run's history should end and a new run go on: well below Temporal's warning at 10,240 events. */
export function historyFull(): boolean {
  const info = workflowInfo();
  return info.continueAsNewSuggested || info.historyLength > 8_000;
}
