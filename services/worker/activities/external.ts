import { CancelledFailure, Context } from '@temporalio/activity';
import type { ExternalFindingPort } from '../../../workflows/ports.ts';
import { ExternalProvider } from '../../model/index.ts';
import { sweepOf, type WorkerDeps } from '../deps.ts';
import { readExternal } from '../external/read-external.ts';

/** Activities for findings of other services. */
export function createExternalActivities({
  store,
  aws,
  log,
}: Pick<WorkerDeps, 'store' | 'aws' | 'log'>): ExternalFindingPort {
  return {
    async readExternalFindings({ sweepId, accountIds, at }) {
      const context = Context.current();
      const { cancellationSignal: signal } = context;
      const pause = (ms: number) => context.sleep(ms).catch(() => undefined);
      const mark = sweepId === null ? at : (await sweepOf(store, sweepId)).startedAt;
      const scope = new Set(await store.externalScope(sweepId, accountIds));
      try {
        return await readExternal(
          { store, log, source: aws.externalFindings, pause, signal },
          { sweepId, at: mark ?? new Date(context.info.scheduledTimestampMs).toISOString(), accountIds: scope },
        );
      } catch (error) {
        if (signal.aborted) throw new CancelledFailure('CANCELLED');
        throw error;
      }
    },

    async recordExternalGap({ sweepId, code }) {
      const place = { scope: 'ORGANIZATION', accountId: null, region: null, bucketName: null } as const;
      await store.writeCoverage(
        sweepId,
        Object.values(ExternalProvider).map((aspect) => ({ ...place, aspect, status: 'FAILED', reason: code })),
      );
      return { recorded: true };
    },
  };
}
