import DataLoader from 'dataloader';
import type { ExternalPlace, OrganizationalUnit } from '../model/index.ts';
import type {
  AccountRow,
  BucketRow,
  DetectionRow,
  EvaluationRow,
  ExternalReadRow,
  FindingCauses,
  FindingRow,
  QueryStore,
  ScheduleRecord,
  Store,
  SweepRecord,
  TicketRecord,
} from '../store/contract.ts';

/** A bucket's key in a loader; names alone are unique per partition only. */
export interface BucketKey {
  readonly accountId: string;
  readonly name: string;
}

const bucketId = ({ accountId, name }: BucketKey): string => `${accountId}/${name}`;

/** Joins of one request, each one query however many parents ask. */
export interface Loaders {
  readonly account: DataLoader<string, AccountRow | null>;
  readonly bucket: DataLoader<BucketKey, BucketRow | null, string>;
  readonly evaluations: DataLoader<BucketKey, readonly EvaluationRow[], string>;
  readonly finding: DataLoader<string, FindingRow | null>;
  readonly detections: DataLoader<string, readonly DetectionRow[]>;
  /** By account and region. */
  readonly externalReads: DataLoader<ExternalPlace, readonly ExternalReadRow[], string>;
  readonly tickets: DataLoader<string, readonly TicketRecord[]>;
  readonly causes: DataLoader<string, FindingCauses | null>;
  /** All units; there are at most 2,000 of them in an organization. */
  readonly units: () => Promise<readonly OrganizationalUnit[]>;
  /** All schedules; there are few of them. */
  readonly schedules: () => Promise<readonly ScheduleRecord[]>;
  /** Many parents share few sweeps. */
  readonly sweep: DataLoader<string, SweepRecord | null>;
}

/** Puts rows back in the order of their keys, as a loader's batch must. */
function inOrder<K, R>(keys: readonly K[], id: (key: K) => string, rows: readonly R[], rowId: (row: R) => string) {
  const byId = new Map(rows.map((row) => [rowId(row), row]));
  return keys.map((key) => byId.get(id(key)) ?? null);
}

/** Fresh loaders for one request. */
export function createLoaders(
  store: QueryStore & Pick<Store, 'causesByFindingIds' | 'ticketsByFindingIds' | 'getSweep' | 'externalFindingReads'>,
): Loaders {
  let units: Promise<readonly OrganizationalUnit[]> | undefined;
  let schedules: Promise<readonly ScheduleRecord[]> | undefined;
  return {
    account: new DataLoader(async (ids) => inOrder(ids, String, await store.accountsByIds(ids), (row) => row.id)),
    bucket: new DataLoader(async (keys) => inOrder(keys, bucketId, await store.bucketsByNames(keys), bucketId), {
      cacheKeyFn: bucketId,
    }),
    evaluations: new DataLoader(
      async (keys) => {
        const byBucket = new Map(keys.map((key): [string, EvaluationRow[]] => [bucketId(key), []]));
        for (const row of await store.evaluationsByBuckets(keys)) {
          byBucket.get(bucketId({ accountId: row.accountId, name: row.bucketName }))?.push(row);
        }
        return keys.map((key) => byBucket.get(bucketId(key)) ?? []);
      },
      { cacheKeyFn: bucketId },
    ),
    finding: new DataLoader(async (ids) => inOrder(ids, String, await store.findingsByIds(ids), (row) => row.id)),
    detections: new DataLoader(async (ids) => {
      const rows = await store.detectionsByFindingIds(ids);
      return ids.map((id) => rows.get(id) ?? []);
    }),
    externalReads: new DataLoader(
      async (places) => {
        const rows = await store.externalFindingReads(places);
        return places.map(({ accountId, region }) =>
          rows.filter((row) => row.accountId === accountId && row.region === region),
        );
      },
      { cacheKeyFn: ({ accountId, region }) => `${accountId} ${region}` },
    ),
    tickets: new DataLoader(async (ids) => {
      const rows = await store.ticketsByFindingIds(ids);
      return ids.map((id) => rows.get(id) ?? []);
    }),
    causes: new DataLoader(async (ids) => {
      const rows = await store.causesByFindingIds(ids);
      return ids.map((id) => rows.get(id) ?? null);
    }),
    units: () => {
      units ??= store.organizationalUnits();
      return units;
    },
    schedules: () => {
      schedules ??= store.schedules();
      return schedules;
    },
    sweep: new DataLoader((ids) => Promise.all(ids.map((id) => store.getSweep(id)))),
  };
}
