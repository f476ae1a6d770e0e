import {
  allHandlersFinished,
  CancellationScope,
  ContinueAsNew,
  condition,
  continueAsNew,
  isCancellation,
  ParentClosePolicy,
  patched,
  setHandler,
  startChild,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { accountSweep } from './account-sweep.ts';
import { historyFull, openChildren, queue } from './children.ts';
import { readSweepAlerts } from './external-findings.ts';
import { failureCode } from './failure-code.ts';
import {
  type AccountSweepResult,
  cancelUpdate,
  type OrgSweepInput,
  type OrgSweepState,
  type PostureBatchResult,
  pauseUpdate,
  progressQuery,
  resumeUpdate,
  type SweepProgress,
} from './messages.ts';
import { sweepPostures } from './posture-batches.ts';
import { closeSweep, discoverOrganization, listSweepAccounts, recordGap, setSweepStatus } from './proxies.ts';
import { childAttributes, statusAttribute, sweepIdAttribute } from './search-attributes.ts';
import { pager, slidingWindow } from './window.ts';
import { accountWorkflowId } from './workflow-ids.ts';

const pageSize = 500;
const noProgress: SweepProgress = {
  phase: 'DISCOVER',
  accountsTotal: 0,
  accountsDone: 0,
  accountsFailed: 0,
  bucketsTotal: 0,
  bucketsDone: 0,
  objectsListed: 0,
  objectsScanned: 0,
  bytesRead: 0,
  findings: 0,
};

/** One sweep of the organization: discover, a window of accounts, close. Answers with the sweep's final status. */
export async function orgSweep(input: OrgSweepInput): Promise<{ status: string }> {
  const { sweepId } = input;
  let paused = input.resume?.paused ?? false;
  let progress: SweepProgress = input.resume?.progress ?? noProgress;
  const children = openChildren();
  const inOrder = queue('paused-in-order');
  const scope = new CancellationScope();
  let cancelled = false;
  const over = (): boolean => cancelled || progress.phase === 'CLOSE' || progress.phase === 'DONE';

  const setPaused = async (value: boolean): Promise<void> => {
    paused = value;
    upsertSearchAttributes([{ key: statusAttribute, value: value ? 'PAUSED' : 'RUNNING' }]);
    await inOrder(async () => {
      await setSweepStatus({ sweepId, status: value ? 'PAUSED' : 'RUNNING' });
      await children.tell(value);
    });
  };
  setHandler(progressQuery, () => ({ ...progress, paused }));
  setHandler(pauseUpdate, () => setPaused(true), {
    validator: () => {
      if (over()) throw new Error('SWEEP_OVER: the sweep has ended or is ending; there is nothing to pause.');
      if (paused) throw new Error('ALREADY_PAUSED: the sweep is paused; resume or cancel it.');
    },
  });
  setHandler(resumeUpdate, () => setPaused(false), {
    validator: () => {
      if (over()) throw new Error('SWEEP_OVER: the sweep has ended or is ending; there is nothing to resume.');
      if (!paused) throw new Error('NOT_PAUSED: the sweep is running.');
    },
  });
  setHandler(
    cancelUpdate,
    () => {
      cancelled = true;
      scope.cancel();
    },
    {
      validator: () => {
        if (over()) throw new Error('SWEEP_OVER: the sweep has ended or is ending; there is nothing to cancel.');
      },
    },
  );

  const count = (result: AccountSweepResult): void => {
    progress = {
      ...progress,
      accountsDone: progress.accountsDone + 1,
      accountsFailed: progress.accountsFailed + (result.covered ? 0 : 1),
      bucketsTotal: progress.bucketsTotal + result.buckets,
      bucketsDone: progress.bucketsDone + result.bucketsDone,
      objectsListed: progress.objectsListed + result.objectsListed,
      objectsScanned: progress.objectsScanned + result.objectsScanned,
      bytesRead: progress.bytesRead + result.bytesRead,
      findings: progress.findings + result.findings,
    };
  };

  const countBatch = (result: PostureBatchResult): void => {
    progress = {
      ...progress,
      accountsDone: progress.accountsDone + result.accounts,
      accountsFailed: progress.accountsFailed + result.accountsFailed,
      bucketsTotal: progress.bucketsTotal + result.buckets,
      bucketsDone: progress.bucketsDone + result.bucketsDone,
      findings: progress.findings + result.findings,
    };
  };

  const end = async (outcome: 'ENDED' | 'CANCELLED' | 'FAILED', code: string | null): Promise<{ status: string }> => {
    progress = { ...progress, phase: 'CLOSE' };
    const { status } = await closeSweep({ sweepId, outcome, code });
    progress = { ...progress, phase: 'DONE' };
    upsertSearchAttributes([{ key: statusAttribute, value: status }]);
    await condition(allHandlersFinished);
    return { status };
  };

  try {
    return await scope.run(async () => {
      const plan = input.resume?.plan ?? (await discoverOrganization({ sweepId }));
      if (input.resume === undefined)
        upsertSearchAttributes([
          { key: sweepIdAttribute, value: sweepId },
          { key: statusAttribute, value: paused ? 'PAUSED' : 'RUNNING' },
        ]);
      progress = { ...progress, phase: 'ACCOUNTS', accountsTotal: plan.accountsTotal };

      const sweepAccount = async (accountId: string): Promise<void> => {
        try {
          const startedPaused = paused;
          const handle = await startChild(accountSweep, {
            workflowId: accountWorkflowId(sweepId, accountId),
            args: [
              {
                sweepId,
                accountId,
                bucketWindow: plan.bucketWindow,
                scanObjects: plan.scanObjects,
                paused,
                afterBucket: null,
              },
            ],
            parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
            typedSearchAttributes: childAttributes(sweepId, accountId),
          });
          count(await children.track(handle, startedPaused, () => paused));
        } catch (error) {
          if (CancellationScope.current().consideredCancelled) throw error;
          await recordGap({ sweepId, accountId, bucketName: null, code: failureCode(error) });
          progress = {
            ...progress,
            accountsDone: progress.accountsDone + 1,
            accountsFailed: progress.accountsFailed + 1,
          };
        }
      };
      const accounts = pager(async (after) => {
        const page = await listSweepAccounts({ sweepId, after, limit: pageSize });
        return { items: page.accountIds, next: page.next };
      }, input.resume?.afterAccountId ?? null);
      const gate = { paused: () => paused, full: historyFull };
      // A sweep without objects needs no child for each account: a thousand of them would cost more than the posture itself.
      const done =
        !plan.scanObjects && patched('posture-batches')
          ? await sweepPostures({ sweepId, plan, accounts, gate, count: countBatch })
          : await slidingWindow(plan.accountWindow, accounts.next, sweepAccount, gate);
      if (!done) {
        await condition(allHandlersFinished);
        const resume: OrgSweepState = { plan, afterAccountId: accounts.after(), paused, progress };
        return await continueAsNew<typeof orgSweep>({ sweepId, resume });
      }
      if (patched('external-findings')) await readSweepAlerts(sweepId);
      return await end('ENDED', null);
    });
  } catch (error) {
    if (error instanceof ContinueAsNew) throw error;
    if (!isCancellation(error)) {
      await end('FAILED', failureCode(error));
      throw error;
    }
    const result = await CancellationScope.nonCancellable(() => end('CANCELLED', null));
    // Asked through our update, the sweep answers; cancelled from outside, Temporal should show it as cancelled.
    if (cancelled) return result;
    throw error;
  }
}
