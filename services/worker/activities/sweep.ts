import type { SweepPort } from '../../../workflows/ports.ts';
import { type Coverage, inScope, type OrganizationTree } from '../../model/index.ts';
import { sweepOf, type WorkerDeps } from '../deps.ts';

/** An account, or with null what the organization does not have of what was asked for, that is not read. */
const gap = (accountId: string | null, reason: string, status: Coverage['status'] = 'SKIPPED'): Coverage => ({
  aspect: 'BOTH',
  scope: accountId === null ? 'ORGANIZATION' : 'ACCOUNT',
  accountId,
  region: null,
  bucketName: null,
  status,
  reason,
});

/** Why nobody knows whether accounts are missing from the tree; null when it is known. */
const notRead = (fact: OrganizationTree['unplaced']): string | null =>
  fact?.state === 'denied' ? `ACCESS_DENIED ${fact.action}` : null;

/** Activities of the sweep as a whole. */
export function createSweepActivities({
  store,
  aws,
  startLabels,
}: Pick<WorkerDeps, 'store' | 'aws' | 'startLabels'>): SweepPort {
  return {
    async discoverOrganization({ sweepId }) {
      const { options } = await sweepOf(store, sweepId);
      await store.setSweepStatus(sweepId, 'RUNNING');
      const tree = await aws.readTree();
      await store.writeOrganization(sweepId, tree);
      const wanted = inScope(tree, options);
      const skipped = tree.accounts.filter((account) => account.state !== 'ACTIVE' && wanted(account));
      const asked = new Set(options.accountIds);
      const moved = tree.unplaced?.state === 'known' ? tree.unplaced.value : [];
      const known = new Set([...tree.accounts.map(({ id }) => id), ...moved]);
      const unknown = options.accountIds.filter((id) => !known.has(id));
      // All that was asked for by name is there: no other account can be missing.
      const untold = asked.size === 0 || unknown.length > 0 ? notRead(tree.unplaced) : null;
      const noUnit = options.organizationalUnitIds.filter((id) => !tree.units.some((unit) => unit.id === id));
      const gaps = [
        ...skipped.map((account) => gap(account.id, `ACCOUNT_${account.state}`)),
        ...moved.filter((id) => asked.size === 0 || asked.has(id)).map((id) => gap(id, 'ACCOUNT_MOVED_MEANWHILE')),
        ...(untold === null ? [] : [gap(null, untold, 'DENIED')]),
        ...unknown.map((id) => gap(id, 'ACCOUNT_NOT_IN_ORGANIZATION')),
        ...(noUnit.length === 0 ? [] : [gap(null, `UNIT_NOT_IN_ORGANIZATION ${noUnit.join(' ')}`)]),
      ];
      const { total } = await store.listSweepAccountIds(sweepId, null, 1);
      // Accounts and units that have nothing in common: a sweep of nothing must not end COMPLETE.
      const nothing = total === 0 && gaps.length === 0 ? [gap(null, 'NO_ACCOUNT_IN_SCOPE')] : [];
      await store.writeCoverage(sweepId, [...gaps, ...nothing]);
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
