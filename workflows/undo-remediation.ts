import { CancellationScope, isCancellation } from '@temporalio/workflow';
import { failureCode } from './failure-code.ts';
import * as activities from './proxies.ts';

/** Puts back what a remediation changed. */
export async function undoRemediation(input: {
  readonly planId: string;
  readonly actor: string;
  readonly overwrite: boolean;
}): Promise<{ state: string }> {
  try {
    return await activities.undoRemediation(input);
  } catch (error) {
    const code = isCancellation(error) ? 'CANCELLED' : failureCode(error);
    const { planId, actor } = input;
    return await CancellationScope.nonCancellable(() => activities.settleUndo({ planId, actor, code }));
  }
}
