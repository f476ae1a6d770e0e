import type { SweepPort } from '../../../workflows/ports.ts';
import type { Coverage } from '../../model/index.ts';
import { sweepOf, type WorkerDeps } from '../deps.ts';

/** Activities of the sweep as a whole. */
export function createSweepActivities({ store, aws, startLabels }: WorkerDeps): SweepPort {
  return {
    async discoverOrganization({ sweepId }) {
      const { options } = await sweepOf(store, sweepId);
      await store.setSweepStatus(sweepId, 'RUNNING');
      const tree = await aws.readTree();
      await store.writeOrganization(sweepId, tree);
      const inScope = new Set(options.accountIds);
      const skipped = tree.accounts.filter(
        (account) => account.state !== 'ACTIVE' && (inScope.size === 0 || inScope.has(account.id)),
      );
      const unknown = options.accountIds.filter((id) => !tree.accounts.some((account) => account.id === id));
      const row = (accountId: string, reason: string): Coverage => ({
        aspect: 'BOTH',
        scope: 'ACCOUNT',
        accountId,
        region: null,
        bucketName: null,
        status: 'SKIPPED',
        reason,
      });
      await store.writeCoverage(sweepId, [
        ...skipped.map((account) => row(account.id, `ACCOUNT_${account.state}`)),
        ...unknown.map((id) => row(id, 'ACCOUNT_NOT_IN_ORGANIZATION')),
      ]);
      const { total } = await store.listSweepAccountIds(sweepId, null, 1);
      return {
        accountsTotal: total,
        accountWindow: options.accountWindow,
        bucketWindow: options.bucketWindow,
        scanObjects: options.scanObjects,
      };
    },

    async listSweepAccounts({ sweepId, after, limit }) {
      const { ids, next } = await store.listSweepAccountIds(sweepId, after, limit);
      return { accountIds: ids, next };
    },

    async recordGap({ sweepId, accountId, bucketName, code }) {
      const place =
        bucketName === null
          ? ({ scope: 'ACCOUNT', aspect: 'BOTH' } as const)
          : ({ scope: 'BUCKET', aspect: 'OBJECTS' } as const);
      const status =
        code === 'CANCELLED'
          ? 'SKIPPED'
          : code.startsWith('ACCESS_DENIED') || code.startsWith('ROLE_NOT')
            ? 'DENIED'
            : 'FAILED';
      await store.writeCoverage(sweepId, [{ ...place, accountId, region: null, bucketName, status, reason: code }]);
      return { recorded: true };
    },

    async setSweepStatus({ sweepId, status }) {
      await store.setSweepStatus(sweepId, status);
      return { set: true };
    },

    async closeSweep({ sweepId, outcome, code }) {
      const status = await store.closeSweep(sweepId, outcome, code, new Date().toISOString());
      const { options } = await sweepOf(store, sweepId);
      if (outcome === 'ENDED' && options.labels !== 'NONE') await startLabels(sweepId);
      return { status };
    },
  };
}
