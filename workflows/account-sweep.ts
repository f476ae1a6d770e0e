import {
  CancellationScope,
  ContinueAsNew,
  continueAsNew,
  isCancellation,
  ParentClosePolicy,
  setHandler,
  startChild,
} from '@temporalio/workflow';
import { bucketScan } from './bucket-scan.ts';
import { historyFull, openChildren } from './children.ts';
import { failureCode } from './failure-code.ts';
import { type AccountSweepInput, type AccountSweepResult, setPausedSignal } from './messages.ts';
import { closeAccount, evaluatePosture, listBucketScans, openAccount, recordGap } from './proxies.ts';
import { childAttributes } from './search-attributes.ts';
import { pager, slidingWindow } from './window.ts';
import { bucketWorkflowId } from './workflow-ids.ts';

const pageSize = 500;

/** Sweeps one account: role, buckets, posture, then a window of bucket scans. What fails in it stays in it. */
export async function accountSweep(input: AccountSweepInput): Promise<AccountSweepResult> {
  const { sweepId, accountId } = input;
  let paused = input.paused;
  const children = openChildren();
  setHandler(setPausedSignal, async (value) => {
    paused = value;
    await children.tell(value);
  });

  const scanBucket = async (bucketName: string): Promise<void> => {
    try {
      const startedPaused = paused;
      const handle = await startChild(bucketScan, {
        workflowId: bucketWorkflowId(sweepId, accountId, bucketName),
        args: [{ sweepId, accountId, bucketName, paused, startAfter: null }],
        parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
        typedSearchAttributes: childAttributes(sweepId, accountId),
      });
      await children.track(handle, startedPaused, () => paused);
    } catch (error) {
      if (CancellationScope.current().consideredCancelled) throw error;
      await recordGap({ sweepId, accountId, bucketName, code: failureCode(error) });
    }
  };

  try {
    if (input.afterBucket === null) {
      const { open } = await openAccount({ sweepId, accountId });
      if (!open) return await closeAccount({ sweepId, accountId });
      await evaluatePosture({ sweepId, accountId });
    }
    if (input.scanObjects) {
      const buckets = pager(async (after) => {
        const page = await listBucketScans({ sweepId, accountId, after, limit: pageSize });
        return { items: page.bucketNames, next: page.next };
      }, input.afterBucket);
      const done = await slidingWindow(input.bucketWindow, buckets.next, scanBucket, {
        paused: () => paused,
        full: historyFull,
      });
      if (!done) return await continueAsNew<typeof accountSweep>({ ...input, paused, afterBucket: buckets.after() });
    }
    return await closeAccount({ sweepId, accountId });
  } catch (error) {
    if (error instanceof ContinueAsNew) throw error;
    if (isCancellation(error)) {
      await CancellationScope.nonCancellable(async () => {
        await recordGap({ sweepId, accountId, bucketName: null, code: 'CANCELLED' });
        await closeAccount({ sweepId, accountId });
      });
      throw error;
    }
    await recordGap({ sweepId, accountId, bucketName: null, code: failureCode(error) });
    return await closeAccount({ sweepId, accountId });
  }
}
