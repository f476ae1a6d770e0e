import { changingApi, decidingEvent, newestEvent } from '../changes/index.ts';
import type { ChangeEvent, ChangePlace } from '../model/index.ts';
import { checks } from '../posture/index.ts';
import type { WorkerDeps } from './deps.ts';
import { heartbeat } from './heartbeat.ts';
import { judgeBuckets } from './judge-buckets.ts';

const pageSize = 100;
/** As many as `pendingChanges` gives. */
const eventsAtOnce = 1_000;

/** The call that decides, by check: the newest of those that changed something which the check reads. */
function causesOf(events: readonly ChangeEvent[]): ReadonlyMap<string, string> {
  return new Map(
    checks.flatMap(({ id, needs }): [string, string][] => {
      const event = decidingEvent(events, needs);
      return event === undefined ? [] : [[id, event.id]];
    }),
  );
}

/**
 * Looks at a place as it now is, for all calls that wait there. `at` is its place in the order of sweeps. Where nothing waits any more,
 * nothing is done, so doing it twice is doing it once.
 */
export async function evaluateChange(
  { store, aws }: Pick<WorkerDeps, 'store' | 'aws'>,
  place: ChangePlace,
  at: string,
): Promise<{ events: number; buckets: number; more: boolean }> {
  const { accountId, bucketName } = place;
  const events = await store.pendingChanges(place);
  const newest = newestEvent(events);
  if (newest === undefined) return { events: 0, buckets: 0, more: false };
  const id = `change-${newest.id}`;
  // A session and an account's block of its own: what is remembered of a sweep is older than the call.
  const handle = { sweepId: id, accountId };
  await aws.openAccount(handle);
  const evaluation = { id, at, accountId };
  if (bucketName !== null) {
    const known = await store.changedBuckets(accountId, null, 1, bucketName);
    const cameOrWent = events.some(({ service, api }) => changingApi(service, api)?.facts === 'EXISTENCE');
    if (cameOrWent || known.buckets.length === 0) {
      const listed = (await aws.listBuckets(handle)).find(({ name }) => name === bucketName) ?? null;
      await store.writeChangedBucket(evaluation, bucketName, listed);
    }
  }
  const { accountIds, ...context } = await store.organizationContext();
  const organization = { ...context, organizationAccountIds: new Set(accountIds), at };
  const causes = causesOf(events);
  let buckets = 0;
  for (let after: string | null = null, more = true; more; ) {
    const page = await store.changedBuckets(accountId, after, pageSize, bucketName ?? undefined);
    const judged = await judgeBuckets({ store, aws }, handle, page.buckets, organization);
    await store.writeChangedPosture(
      evaluation,
      judged.map(({ row }) => row),
      causes,
    );
    buckets += judged.length;
    after = page.next;
    more = after !== null;
    heartbeat({ buckets });
  }
  await store.endChanges(
    place,
    events.map((event) => event.id),
    null,
  );
  return { events: events.length, buckets, more: events.length === eventsAtOnce };
}
