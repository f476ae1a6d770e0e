import type { LabelPort } from '../../../workflows/ports.ts';
import { OrgsweepError } from '../../model/index.ts';
import { labelChange, labelFor } from '../../remediation/index.ts';
import type { Store } from '../../store/contract.ts';
import { sweepOf } from '../deps.ts';
import type { RemediationDeps } from '../remediation/deps.ts';
import { keepPlan } from '../remediation/keep-plan.ts';
import { lookAndPlan } from '../remediation/look-and-plan.ts';

/** Buckets that are looked at for one answer. */
const pageSize = 200;

/** Activities of labels after a sweep. */
export function createLabelActivities(store: Store, deps: RemediationDeps): LabelPort {
  /** What the sweep says about the bucket, as parameters of `label-bucket`; null when nothing can be said. */
  async function labelOf(accountId: string, bucketName: string, startedAt: string) {
    const contents = (await store.bucketContents(accountId, [bucketName])).get(bucketName);
    const [bucket] = await store.bucketsByNames([{ accountId, name: bucketName }]);
    if (contents === undefined || bucket === undefined) return null;
    const label = labelFor(contents, bucket.risk?.sensitivityScore ?? null, startedAt.slice(0, 10));
    return 'refused' in label ? null : label;
  }

  return {
    async nextLabels({ sweepId, after }) {
      const { startedAt } = await sweepOf(store, sweepId);
      const page = await store.scannedBuckets(sweepId, after, pageSize);
      const buckets = [];
      for (const { accountId, bucketName } of page.buckets) {
        const label = await labelOf(accountId, bucketName, startedAt);
        const facts = await store.contentFacts(accountId, bucketName);
        // Tags that were not read are looked at by the plan, which says so.
        const tags = facts?.tags.state === 'known' ? facts.tags.value : {};
        if (label !== null && labelChange(new Map(Object.entries(tags)), label))
          buckets.push({ accountId, bucketName });
      }
      return { buckets, next: page.next };
    },

    async planLabel({ sweepId, accountId, bucketName }) {
      const { startedAt, options, requestedBy } = await sweepOf(store, sweepId);
      const parameters = await labelOf(accountId, bucketName, startedAt);
      if (parameters === null)
        throw new OrgsweepError('CONFLICT', 'A later sweep knows nothing of the bucket.', { detail: bucketName });
      const place = { accountId, bucketName, objectKey: null };
      const planned = await lookAndPlan(deps, { ...place, action: 'label-bucket', parameters });
      const plan = await keepPlan(deps, planned, {
        findingId: null,
        runId: `labels ${sweepId}`,
        dryRun: options.labels !== 'PROPOSE',
        proposedBy: `sweep ${sweepId}`,
        // Who had the sweep propose them cannot approve them.
        behind: [requestedBy],
      });
      return { planId: plan.id, state: plan.state };
    },
  };
}
