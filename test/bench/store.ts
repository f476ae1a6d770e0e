import pg from 'pg';
import { defaultSweepOptions, type OrganizationTree } from '../../services/model/index.ts';
import type { ScannedObject, Store } from '../../services/store/contract.ts';
import { openStore } from '../../services/store/index.ts';
import { group, object, result } from '../../services/store/testing/fixtures.ts';

interface StoreResult {
  readonly objects: number;
  /** The yardstick of the machine at this moment: rows a second that one bulk upsert into a bare table reaches. */
  readonly bareRowsPerSecond: number;
  /** Objects a second through writeObjects, none of them with a finding. */
  readonly cleanPerSecond: number;
  /** The same with two detections of two occurrences each in every one. */
  readonly findingsPerSecond: number;
  /** The same, unchanged since the sweep before: records and findings carried over. */
  readonly carriedPerSecond: number;
  /** One closeBucketScan over that many objects. */
  readonly closeMs: number;
  /** Median of a page of 50 findings, deep in the list, filtered and sorted. */
  readonly pageMs: number;
  readonly sweepTotalsMs: number;
  readonly statisticsMs: number;
}

const accountId = '111111111111';
const tree: OrganizationTree = {
  organization: { id: 'o-bench', managementAccountId: accountId },
  units: [{ id: 'r-1', name: 'Root', parentId: null, path: 'Root', idPath: 'o-bench/r-1/' }],
  accounts: [
    {
      id: accountId,
      name: 'Bench',
      email: 'bench@example.com',
      state: 'ACTIVE',
      organizationalUnitId: 'r-1',
      organizationalUnitPath: 'Root',
      joinedAt: null,
    },
  ],
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push(await timed(work));
  return all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

async function open(store: Store, n: number): Promise<string> {
  const id = `bench-${n}`;
  await store.createSweep({
    id,
    options: defaultSweepOptions,
    trigger: 'MANUAL',
    scheduleId: null,
    requestedBy: 'bench',
    startedAt: new Date(Date.UTC(2026, 0, n)).toISOString(),
  });
  await store.writeOrganization(id, tree);
  await store.writeBuckets(
    id,
    accountId,
    ['clean', 'full'].map((name) => ({ accountId, name, region: 'eu-west-1', createdAt: null })),
  );
  return id;
}

async function administer(databaseUrl: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** How fast the store writes and reads, at `objects` objects a bucket written in batches of 1,000. The database must be at head and empty. */
export async function storeBench(databaseUrl: string, objects: number): Promise<StoreResult> {
  await administer(databaseUrl, ['CREATE TABLE bare (id int PRIMARY KEY, a text, b text, c bigint)']);
  const bare = await timed(() =>
    administer(
      databaseUrl,
      Array.from(
        { length: objects / 1_000 },
        (
          _,
          n,
        ) => `INSERT INTO bare SELECT ${n * 1_000} + g, md5(g::text), md5((g + 1)::text), g FROM generate_series(1, 1000) g
          ON CONFLICT (id) DO UPDATE SET a = EXCLUDED.a, b = EXCLUDED.b, c = EXCLUDED.c`,
      ),
    ),
  );
  await administer(databaseUrl, ['DROP TABLE bare']);
  const store = await openStore({ databaseUrl });
  try {
    const write = (id: string, bucket: string, row: (n: number) => ScannedObject) =>
      timed(async () => {
        for (let from = 0; from < objects; from += 1_000) {
          const rows = Array.from({ length: Math.min(1_000, objects - from) }, (_, n) => row(from + n));
          await store.writeObjects(id, accountId, bucket, rows);
        }
      });
    const key = (n: number) => object(`logs/2026/01/${String(n).padStart(8, '0')}.json.gz`);
    const first = await open(store, 1);
    const clean = await write(first, 'clean', (n) => ({ object: key(n), result: result([]) }));
    const full = await write(first, 'full', (n) => ({
      object: key(n),
      result: result([group('USA_SOCIAL_SECURITY_NUMBER', 1 + (n % 300)), group('NAME', 2)]),
    }));
    const second = await open(store, 2);
    const carried = await write(second, 'full', (n) => ({ object: key(n), result: null }));
    const closeMs = await timed(() => store.closeBucketScan(second, accountId, 'full', true, null));
    // What autovacuum does within a minute.
    await administer(databaseUrl, ['ANALYZE']);
    const filter = { kinds: ['SENSITIVE_DATA'], identifiers: ['NAME'] } as const;
    let after: string | null = null;
    for (let n = 0; n < objects / 400; n++) {
      const { edges } = await store.findings.page(filter, 'COUNT_DESC', { first: 200, after });
      after = edges.at(-1)?.cursor ?? null;
    }
    const perSecond = (ms: number) => Math.round(objects / (ms / 1_000));
    return {
      objects,
      bareRowsPerSecond: perSecond(bare),
      cleanPerSecond: perSecond(clean),
      findingsPerSecond: perSecond(full),
      carriedPerSecond: perSecond(carried),
      closeMs,
      pageMs: await median(21, () => store.findings.page(filter, 'COUNT_DESC', { first: 50, after })),
      sweepTotalsMs: await median(21, () => store.sweepTotals(second)),
      statisticsMs: await median(5, () => store.findingStatistics('SEVERITY', {}, 10)),
    };
  } finally {
    await store.close();
  }
}
