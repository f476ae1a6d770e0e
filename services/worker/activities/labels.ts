import type { LabelPort } from '../../../workflows/ports.ts';
import { type JsonValue, labelRun, OrgsweepError } from '../../model/index.ts';
import { labelChange, labelFor } from '../../remediation/index.ts';
import type { Store } from '../../store/contract.ts';
import { sweepOf } from '../deps.ts';
import { objectLabel, objectsToLabel } from '../label-objects.ts';
import { type RemediationDeps, timeOf } from '../remediation/deps.ts';
import { keepPlan } from '../remediation/keep-plan.ts';
import { lookAndPlan } from '../remediation/look-and-plan.ts';
import { waitingLabel } from '../waiting-label.ts';

/** Buckets that are looked at for one answer. */
const pageSize = 200;
/** Labels after which an answer ends with the bucket at hand, so that it and what follows from it stay small. */
const enough = 300;

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

  /** The object that an open finding is in, and what the finding says about it; null when it is not open any more. */
  async function objectOf(findingId: string, startedAt: string) {
    const [finding] = await store.findingsByIds([findingId]);
    if (finding === undefined || finding.status === 'RESOLVED' || finding.objectKey === null) return null;
    const detections = (await store.detectionsByFindingIds([findingId])).get(findingId) ?? [];
    const open = detections.filter(({ status }) => status !== 'RESOLVED').map(({ label }) => label ?? 'CUSTOM');
    const parameters = objectLabel([...new Set(open)], startedAt);
    const { accountId, bucketName, objectKey } = finding;
    return parameters === null ? null : { place: { accountId, bucketName, objectKey }, parameters };
  }

  async function plan(
    sweepId: string,
    place: { readonly accountId: string; readonly bucketName: string; readonly objectKey: string | null },
    parameters: Readonly<Record<string, JsonValue>>,
    findingId: string | null,
  ) {
    const { options, requestedBy } = await sweepOf(store, sweepId);
    const action = place.objectKey === null ? 'label-bucket' : 'label-object';
    const planned = await lookAndPlan(deps, { ...place, action, parameters });
    const dryRun = options.labels !== 'PROPOSE';
    const waits = dryRun ? undefined : await waitingLabel(store, planned, timeOf(deps.now()));
    if (waits !== undefined) return { planId: waits.id, state: waits.state };
    const kept = await keepPlan(deps, planned, {
      ...labelRun(sweepId),
      findingId,
      dryRun,
      // Who had the sweep propose them cannot approve them.
      behind: [requestedBy],
    });
    return { planId: kept.id, state: kept.state };
  }

  return {
    async nextLabels({ sweepId, after }) {
      const { startedAt, options } = await sweepOf(store, sweepId);
      const page = await store.scannedBuckets(sweepId, after, pageSize);
      const buckets: { accountId: string; bucketName: string; findingId?: string }[] = [];
      let last = after;
      for (const place of page.buckets) {
        if (buckets.length >= enough) return { buckets, next: last };
        const { accountId, bucketName } = place;
        const label = await labelOf(accountId, bucketName, startedAt);
        const facts = await store.contentFacts(accountId, bucketName);
        // Tags that were not read are looked at by the plan, which says so.
        const tags = facts?.tags.state === 'known' ? facts.tags.value : {};
        if (label !== null && labelChange(new Map(Object.entries(tags)), label)) buckets.push(place);
        const waiting = options.labels === 'PROPOSE';
        for (const findingId of await objectsToLabel(store, place, startedAt, waiting, deps.now()))
          buckets.push({ ...place, findingId });
        last = place;
      }
      return { buckets, next: page.next };
    },

    async planLabel({ sweepId, accountId, bucketName, findingId }) {
      const { startedAt } = await sweepOf(store, sweepId);
      if (findingId !== undefined) {
        const object = await objectOf(findingId, startedAt);
        if (object !== null) return await plan(sweepId, object.place, object.parameters, findingId);
        throw new OrgsweepError('CONFLICT', 'The finding is not open any more.', { detail: findingId });
      }
      const parameters = await labelOf(accountId, bucketName, startedAt);
      if (parameters !== null) return await plan(sweepId, { accountId, bucketName, objectKey: null }, parameters, null);
      throw new OrgsweepError('CONFLICT', 'A later sweep knows nothing of the bucket.', { detail: bucketName });
    },
  };
}
