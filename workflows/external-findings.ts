import { CancellationScope, workflowInfo } from '@temporalio/workflow';
import { failureCode } from './failure-code.ts';
import type { ExternalFindingsInput, ExternalFindingsResult } from './messages.ts';
import { readExternalFindings, recordExternalGap } from './proxies.ts';

/** Reads findings of other services between sweeps, when somebody asks for it. */
export async function externalFindings({ accountIds }: ExternalFindingsInput): Promise<ExternalFindingsResult> {
  const at = workflowInfo().startTime.toISOString();
  return await readExternalFindings({ sweepId: null, accountIds: [...accountIds], at });
}

/** The last phase of a sweep: one activity for all accounts, since an administrator's view of them is one stream. A failure is a gap, no more. */
export async function readSweepAlerts(sweepId: string): Promise<void> {
  try {
    await readExternalFindings({ sweepId, accountIds: [], at: null });
  } catch (error) {
    if (CancellationScope.current().consideredCancelled) throw error;
    await recordExternalGap({ sweepId, code: failureCode(error) });
  }
}
