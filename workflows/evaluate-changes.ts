import { continueAsNew, getExternalWorkflowHandle, isCancellation, setHandler, sleep } from '@temporalio/workflow';
import { historyFull } from './children.ts';
import { failureCode } from './failure-code.ts';
import { changedSignal, type EvaluateChangesInput, newsSignal } from './messages.ts';
import { evaluateChange, giveUpChange } from './proxies.ts';
import { routeNewsId } from './workflow-ids.ts';

/** Calls come in bursts: what follows within this time is looked at together. */
const settleMs = 2_000;

/** Looks at a bucket, or at all buckets of an account, after calls that changed it; once more when others came meanwhile. */
export async function evaluateChanges(input: EvaluateChangesInput): Promise<{ looks: number }> {
  let changed = true;
  let looks = 0;
  setHandler(changedSignal, () => {
    changed = true;
  });
  while (changed) {
    await sleep(settleMs);
    changed = false;
    try {
      const { events, more } = await evaluateChange({ ...input, at: new Date().toISOString() });
      changed ||= more;
      looks += 1;
      if (events > 0)
        await getExternalWorkflowHandle(routeNewsId)
          .signal(newsSignal)
          .catch(() => undefined);
    } catch (error) {
      if (isCancellation(error)) throw error;
      await giveUpChange({ ...input, code: failureCode(error) });
    }
    if (changed && historyFull()) return await continueAsNew<typeof evaluateChanges>(input);
  }
  return { looks };
}
