import { CancellationScope } from '@temporalio/workflow';
import { failureCode } from './failure-code.ts';
import type { PostureBatchResult, SweepPlan } from './messages.ts';
import { recordGap, sweepPosture } from './proxies.ts';
import { inBatches, type pager, slidingWindow, type WindowGate } from './window.ts';

/** Accounts of one activity: what a pause waits for, and a retry may do again. */
const mostAccounts = 25;
/** Accounts at work in one activity; the rest of the sweep's window is more activities, which other workers can take. */
const mostAtOnce = 5;

/** Posture of all accounts, a few dozen an activity, with as many accounts at work as the window says. True when there are no more. */
export async function sweepPostures(input: {
  readonly sweepId: string;
  readonly plan: SweepPlan;
  readonly accounts: ReturnType<typeof pager>;
  readonly gate: WindowGate;
  readonly count: (result: PostureBatchResult) => void;
}): Promise<boolean> {
  const { sweepId, plan, accounts, gate, count } = input;
  const accountsAtOnce = Math.min(mostAtOnce, plan.accountWindow);
  const width = Math.ceil(plan.accountWindow / accountsAtOnce);
  const size = Math.max(1, Math.min(mostAccounts, Math.ceil(plan.accountsTotal / width)));
  const sweepBatch = async (accountIds: readonly string[]): Promise<void> => {
    try {
      count(await sweepPosture({ sweepId, accountIds: [...accountIds], accountsAtOnce }));
    } catch (error) {
      if (CancellationScope.current().consideredCancelled) throw error;
      const code = failureCode(error);
      for (const accountId of accountIds) await recordGap({ sweepId, accountId, bucketName: null, code });
      const accountsFailed = accountIds.length;
      count({ accounts: accountsFailed, accountsFailed, buckets: 0, bucketsDone: 0, findings: 0 });
    }
  };
  return await slidingWindow(width, inBatches(size, accounts.next), sweepBatch, gate);
}
