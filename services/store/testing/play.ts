import type { Evaluation, ObjectResult } from '../../model/index.ts';
import type { ScannedObject, Store } from '../contract.ts';
import * as fixture from './fixtures.ts';

const { accountId } = fixture;

/** What a sweep meets under one key: nothing, or version `v` of the object and how well it could be read. */
type Met = { readonly v: number; readonly status: ObjectResult['status'] } | null;
interface PlayedBucket {
  readonly objects: readonly Met[];
  readonly listedWhole: boolean;
  readonly verdicts: readonly Evaluation['verdict']['status'][];
}
/** A sweep as its buckets; null: the account does not list it. */
export type PlayedSweep = readonly (PlayedBucket | null)[];

const keyOf = (n: number): string => `data/${n}.csv`;
const nameOf = (n: number): string => `bucket-${n}`;

/** What is in version `v` under a key: it depends on nothing else, as the content of an ETag. */
function groupsOf(key: number, v: number) {
  const all = [
    fixture.group('USA_SSN', 1 + key + v),
    fixture.group('CREDIT_CARD', 100 * v + 1, { category: 'FINANCIAL_INFORMATION', label: 'FINANCIAL' }),
    fixture.group('NAME', 2, { occurrences: [{ kind: 'PAGE', pageNumber: v + 1 }] }),
  ];
  return all.filter((_, n) => (key + v) & (1 << n));
}

function read(key: number, met: NonNullable<Met>): ObjectResult {
  if (met.status === 'SKIPPED')
    return fixture.result([], { status: 'SKIPPED', reason: 'READ_FAILED', bytesRead: 0, bytesClassified: 0 });
  const groups = groupsOf(key, met.v);
  return met.status === 'COMPLETE'
    ? fixture.result(groups)
    : fixture.result(groups.slice(0, 1), { status: 'PARTIAL', reason: 'BYTE_BUDGET_REACHED', bytesRead: 50 });
}

/** The worker's batch: objects that the store knows as read and unchanged are not read again. */
async function scanBatch(
  store: Store,
  id: string,
  bucket: number,
  from: number,
  objects: readonly Met[],
): Promise<void> {
  const present = objects.flatMap((met, n) => (met === null ? [] : [{ n: from + n, met }]));
  const name = nameOf(bucket);
  const known = await store.knownObjects(
    accountId,
    name,
    present.map(({ n }) => keyOf(n)),
  );
  const rows = present.map(({ n, met }): ScannedObject => {
    const object = fixture.object(keyOf(n), `v${met.v}`, 100 + met.v);
    const before = known.get(object.key);
    const same = before?.eTag === object.eTag && before.status === 'COMPLETE' && before.catalogueVersion === 'c1';
    return { object, result: same ? null : read(n, met) };
  });
  await store.writeObjects(id, accountId, name, rows);
}

export type Step = () => Promise<unknown>;

/** The activities of sweep n in order; each may be done again, and those of one bucket as batches of `batch` objects. */
export function stepsOf(store: Store, n: number, sweep: PlayedSweep, batch: number): Step[] {
  const id = fixture.sweepId(n);
  const present = sweep.flatMap((bucket, b) => (bucket === null ? [] : [{ bucket, b }]));
  const steps: Step[] = [
    () =>
      fixture.openSweep(
        store,
        n,
        present.map(({ b }) => fixture.bucket(nameOf(b))),
      ),
    () =>
      store.writePosture(
        id,
        accountId,
        present.map(({ bucket, b }) => ({
          bucketName: nameOf(b),
          posture: fixture.posture,
          evaluations: bucket.verdicts.map((verdict, c) => fixture.evaluation(`check-${c}`, verdict)),
        })),
      ),
  ];
  for (const { bucket, b } of present) {
    for (let from = 0; from < bucket.objects.length; from += batch) {
      steps.push(() => scanBatch(store, id, b, from, bucket.objects.slice(from, from + batch)));
    }
    steps.push(() =>
      store.closeBucketScan(id, accountId, nameOf(b), bucket.listedWhole, bucket.listedWhole ? null : 'NETWORK'),
    );
  }
  steps.push(() => store.closeAccount(id, accountId));
  return steps;
}

/** The end of sweep n. */
export const endOf =
  (store: Store, n: number): Step =>
  () =>
    store.closeSweep(fixture.sweepId(n), 'ENDED', null, fixture.startOf(n));
