import { type DataKind, type JsonValue, remediationEnded } from '../model/index.ts';
import { labelChange, labelFor } from '../remediation/index.ts';
import type { Store } from '../store/contract.ts';
import { maxTaggedObjects } from './read-object-tags.ts';
import { timeOf } from './remediation/deps.ts';
import { noMs, saidNo } from './remediation/judge-place.ts';

/** Objects of one bucket whose labels one sweep plans at most: somebody has to look at each. Later sweeps plan the next ones. */
export const maxLabelledObjects = 50;
/** What was found in one object, as parameters of `label-object`. */
export function objectLabel(kinds: readonly DataKind[], startedAt: string): Readonly<Record<string, JsonValue>> | null {
  if (kinds.length === 0) return null;
  const label = labelFor({ scan: 'READ', kinds }, null, startedAt.slice(0, 10));
  return 'refused' in label ? null : label;
}

/**
 * Findings of the bucket in whose objects' tags the sweep read less than it had found, the worst first. Objects whose tags were not read are
 * left out, and so are suppressed findings. `waiting`: plans wait for approval, so that one which waits already, or which people turned
 * down in the last 30 days, is not made again.
 */
export async function objectsToLabel(
  store: Pick<Store, 'sensitiveObjects' | 'findingsByIds' | 'plansOfPlace'>,
  { accountId, bucketName }: { readonly accountId: string; readonly bucketName: string },
  startedAt: string,
  waiting: boolean,
  nowMs: number,
): Promise<readonly string[]> {
  const objects = (await store.sensitiveObjects(accountId, bucketName, maxTaggedObjects)).filter(({ kinds, tags }) => {
    const label = objectLabel(kinds, startedAt);
    return tags !== null && label !== null && labelChange(new Map(Object.entries(tags)), label);
  });
  const found = await store.findingsByIds(objects.map(({ findingId }) => findingId));
  const accepted = new Set(found.filter(({ suppressedBy }) => suppressedBy.length > 0).map(({ id }) => id));
  const wanted: string[] = [];
  for (const { findingId, key } of objects) {
    if (wanted.length === maxLabelledObjects) break;
    if (accepted.has(findingId)) continue;
    const target = { accountId, bucketName, objectKey: key, region: '' };
    const since = timeOf(nowMs - noMs);
    const plans = waiting ? await store.plansOfPlace('label-object', target, since) : [];
    if (!plans.some(({ state }) => !remediationEnded(state) || saidNo.has(state))) wanted.push(findingId);
  }
  return wanted;
}
