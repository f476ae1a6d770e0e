import type { AccountPort } from '../../../workflows/ports.ts';
import { type AccountHandle } from '../../aws/index.ts';
import { type BucketRef, type Coverage, OrgsweepError, unreadReason } from '../../model/index.ts';
import { evaluateBucket, factsNeeded } from '../../posture/index.ts';
import type { WorkerDeps } from '../deps.ts';
import { heartbeat, resumeFrom } from '../heartbeat.ts';
import { mapLimited } from '../map-limited.ts';

const bucketsAtOnce = 8;
const pageSize = 100;

function hasAfterBucket(details: unknown): details is { readonly afterBucket: string } {
  return (
    typeof details === 'object' &&
    details !== null &&
    'afterBucket' in details &&
    typeof details.afterBucket === 'string'
  );
}

/** Activities of one account. */
export function createAccountActivities({ store, aws }: WorkerDeps): AccountPort {
  const gap = (sweepId: string, accountId: string, reason: string): Promise<void> =>
    store.writeCoverage(sweepId, [
      { aspect: 'BOTH', scope: 'ACCOUNT', accountId, region: null, bucketName: null, status: 'DENIED', reason },
    ]);

  async function postureOf(
    handle: AccountHandle,
    bucket: BucketRef,
    organization: { organizationId: string | null; accountIds: string[] },
  ) {
    const facts = await aws.collectFacts(handle, bucket, factsNeeded);
    const judged = evaluateBucket(facts, {
      accountId: bucket.accountId,
      bucketName: bucket.name,
      region: bucket.region,
      partition: 'aws',
      organizationId: organization.organizationId,
      organizationAccountIds: new Set(organization.accountIds),
    });
    const reasons = factsNeeded.map((name) => unreadReason(facts[name])).filter((reason) => reason !== undefined);
    const unread = [...new Set(reasons)].sort();
    const coverage: Coverage = {
      aspect: 'POSTURE',
      scope: 'BUCKET',
      accountId: bucket.accountId,
      region: bucket.region,
      bucketName: bucket.name,
      status:
        unread.length === 0 ? 'COVERED' : unread.every((reason) => reason.startsWith('DENIED')) ? 'DENIED' : 'FAILED',
      reason: unread.length === 0 ? null : unread.join(', '),
    };
    return { row: { bucketName: bucket.name, ...judged }, coverage };
  }

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
      const handle = { sweepId, accountId };
      const organization = await store.organizationContext();
      let after = resumeFrom(hasAfterBucket)?.afterBucket ?? null;
      let evaluated = 0;
      let findings = 0;
      for (;;) {
        const page = await store.listAccountBuckets(sweepId, accountId, after, pageSize, false);
        const judged = await mapLimited(page.buckets, bucketsAtOnce, (bucket) =>
          postureOf(handle, bucket, organization),
        );
        findings += await store.writePosture(
          sweepId,
          accountId,
          judged.map(({ row }) => row),
        );
        await store.writeCoverage(
          sweepId,
          judged.map(({ coverage }) => coverage),
        );
        evaluated += judged.length;
        if (page.next === null) return { evaluated, findings };
        after = page.next;
        heartbeat({ afterBucket: after });
      }
    },

    async listBucketScans({ sweepId, accountId, after, limit }) {
      const { buckets, next } = await store.listAccountBuckets(sweepId, accountId, after, limit, true);
      return { bucketNames: buckets.map((bucket) => bucket.name), next };
    },

    async closeAccount({ sweepId, accountId }) {
      return await store.closeAccount(sweepId, accountId);
    },
  };
}
