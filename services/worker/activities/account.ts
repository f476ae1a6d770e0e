import type { AccountPort } from '../../../workflows/ports.ts';
import { OrgsweepError } from '../../model/index.ts';
import { sweepOf, type WorkerDeps } from '../deps.ts';
import { heartbeat, resumeFrom } from '../heartbeat.ts';
import { leaveOutByTags } from '../leave-out-by-tags.ts';
import { organizationOf, walkPosture } from '../walk-posture.ts';

function hasAfterBucket(details: unknown): details is { readonly afterBucket: string } {
  return (
    typeof details === 'object' &&
    details !== null &&
    'afterBucket' in details &&
    typeof details.afterBucket === 'string'
  );
}

/** Activities of one account. */
export function createAccountActivities({
  store,
  aws,
}: Pick<WorkerDeps, 'store' | 'aws'>): Omit<AccountPort, 'sweepPosture'> {
  const gap = (sweepId: string, accountId: string, reason: string): Promise<void> =>
    store.writeCoverage(sweepId, [
      { aspect: 'BOTH', scope: 'ACCOUNT', accountId, region: null, bucketName: null, status: 'DENIED', reason },
    ]);

  return {
    async openAccount({ sweepId, accountId }) {
      const handle = { sweepId, accountId };
      try {
        await aws.openAccount(handle);
        const buckets = await aws.listBuckets(handle);
        await store.writeBuckets(sweepId, accountId, buckets);
        return { open: true, buckets: buckets.length };
      } catch (error) {
        if (!(error instanceof OrgsweepError) || error.retryable || error.code === 'INTERNAL') throw error;
        await gap(sweepId, accountId, error.detail === undefined ? error.code : `${error.code} ${error.detail}`);
        return { open: false, buckets: 0 };
      }
    },

    async evaluatePosture({ sweepId, accountId }) {
      const { startedAt } = await sweepOf(store, sweepId);
      const organization = await organizationOf(store, startedAt);
      const from = resumeFrom(hasAfterBucket)?.afterBucket ?? null;
      return await walkPosture({ store, aws }, { sweepId, accountId }, organization, from, (afterBucket) =>
        heartbeat({ afterBucket }),
      );
    },

    async listBucketScans({ sweepId, accountId, after, limit }) {
      const { buckets, next } = await store.listAccountBuckets(sweepId, accountId, after, limit, true);
      const names = buckets.map((bucket) => bucket.name);
      return { bucketNames: await leaveOutByTags(store, { sweepId, accountId }, names), next };
    },

    async closeAccount({ sweepId, accountId }) {
      return await store.closeAccount(sweepId, accountId);
    },
  };
}
