import { type ChildWorkflowHandle, type Workflow, type WorkflowResultType, workflowInfo } from '@temporalio/workflow';
import { setPausedSignal } from './messages.ts';

/** Open children of one workflow, so that pause and resume reach them. Cancellation reaches them by itself, through the scope. */
export function openChildren() {
  const open: ChildWorkflowHandle<Workflow>[] = [];
  return {
    /** Waits for a child that was started with `startedPaused`; `paused` is the owner's state now, which may have changed since. */
    async track<T extends Workflow>(
      handle: ChildWorkflowHandle<T>,
      startedPaused: boolean,
      paused: () => boolean,
    ): Promise<WorkflowResultType<T>> {
      open.push(handle);
      try {
        if (paused() !== startedPaused) await handle.signal(setPausedSignal, paused());
        return await handle.result();
      } finally {
        open.splice(open.indexOf(handle), 1);
      }
    },
    /** A child that ended meanwhile cannot be told, and need not be. */
    async tell(paused: boolean): Promise<void> {
      await Promise.all(open.map((child) => child.signal(setPausedSignal, paused).catch(() => undefined)));
    },
  };
}

/** True when this run's history should end and a new run go on: well below Temporal's warning at 10,240 events. */
export function historyFull(): boolean {
  const info = workflowInfo();
  return info.continueAsNewSuggested || info.historyLength > 8_000;
}
