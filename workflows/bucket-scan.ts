import {
  CancellationScope,
  ContinueAsNew,
  condition,
  continueAsNew,
  isCancellation,
  setHandler,
} from '@temporalio/workflow';
import { historyFull } from './children.ts';
import { failureCode } from './failure-code.ts';
import { type BucketScanInput, type BucketScanResult, setPausedSignal } from './messages.ts';
import { closeBucket, scanPage } from './proxies.ts';

/** Scans one bucket, page after page; a failure that retries could not mend ends this bucket as a gap, and nothing else. */
export async function bucketScan(input: BucketScanInput): Promise<BucketScanResult> {
  const { sweepId, accountId, bucketName } = input;
  let paused = input.paused;
  setHandler(setPausedSignal, (value) => {
    paused = value;
  });
  const close = (listedWhole: boolean, code: string | null) =>
    closeBucket({ sweepId, accountId, bucketName, listedWhole, code });

  let startAfter = input.startAfter;
  try {
    for (;;) {
      await condition(() => !paused);
      const page = await scanPage({ sweepId, accountId, bucketName, startAfter });
      if (page.gone) return await close(false, 'NO_SUCH_BUCKET_AVAILABLE');
      if (page.next === null) return await close(true, null);
      startAfter = page.next;
      if (historyFull()) return await continueAsNew<typeof bucketScan>({ ...input, paused, startAfter });
    }
  } catch (error) {
    if (isCancellation(error)) {
      await CancellationScope.nonCancellable(() => close(false, 'CANCELLED'));
      throw error;
    }
    if (error instanceof ContinueAsNew) throw error;
    return await close(false, failureCode(error));
  }
}
