import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/support/postgres.ts';
import type { ExternalFinding } from '../../model/index.ts';
import { openStore, type SinkRecord, type Store } from '../index.ts';
import { accountId, bucket, group, openSweep, scanned, startOf } from '../testing/fixtures.ts';

const at = '2026-03-01T00:00:00.000Z';
const sink = (id: string, routing: SinkRecord['routing']): SinkRecord => ({
  id,
  name: id,
  kind: 'sqs',
  config: {},
  routing,
  enabled: true,
  createdAt: at,
  updatedAt: at,
});
const place = { accountId, region: 'eu-west-1', administratorId: null } as const;
const threat = (severityScore: number): ExternalFinding => ({
  provider: 'GUARD_DUTY',
  foreignId: 'f1',
  product: 'GuardDuty',
  type: 'Exfiltration:S3/AnomalousBehavior',
  title: 'Objects were read',
  severity: severityScore >= 70 ? 'HIGH' : 'MEDIUM',
  severityScore,
  control: null,
  count: 1,
  accountId,
  region: 'eu-west-1',
  bucketName: 'threatened',
  firstSeen: startOf(1),
  lastSeen: startOf(1),
});

describe('news of buckets under threat', () => {
  let store: Store;
  let day = 10;
  beforeAll(async () => {
    store = await openStore({ databaseUrl: await freshDatabase() });
    await store.upsertSink(sink('all', {}));
    await store.upsertSink(sink('pager', { kinds: ['SENSITIVE_DATA'], filter: { minThreat: 'HIGH' } }));
    await store.upsertSink(sink('watch', { filter: { minThreat: 'LOW' } }));
  });
  afterAll(() => store.close());

  const sweep = async (n: number, keys: readonly string[]) => {
    const id = await openSweep(store, n, [bucket('threatened'), bucket('quiet')]);
    for (const name of ['threatened', 'quiet']) {
      await store.writeObjects(
        id,
        accountId,
        name,
        keys.map((key) => scanned(key, [group('NAME')])),
      );
      await store.closeBucketScan(id, accountId, name, true, null);
    }
  };
  const read = async (findings: readonly ExternalFinding[]) => {
    const when = startOf(day++);
    await store.writeExternalFindings(when, findings);
    await store.closeExternalReads(when, [{ ...place, provider: 'GUARD_DUTY', status: 'COVERED', reason: null }]);
  };
  const route = async () => {
    while ((await store.routeOutbox(100, at)) > 0);
  };
  const waiting = async (id: string) => {
    const due = await store.dueDeliveries(id, 100, at);
    const events = await store.findingEvents(due.map(({ eventId }) => eventId));
    return events.map(({ status, finding }) => `${status} ${finding.bucketName}/${finding.objectKey}`).sort();
  };
  /** Takes all that waits. */
  const deliver = async (id: string) => {
    const due = await store.dueDeliveries(id, 100, at);
    await store.recordOutcomes(
      id,
      due.map(({ eventId }) => ({ eventId, state: 'DELIVERED', remoteId: null })),
      at,
    );
  };

  it('waits for the threat: what was news before the bucket came under it is told then, and only to who asks for one', async () => {
    await sweep(1, ['a', 'b']);
    await route();
    expect(await waiting('all')).toHaveLength(4);
    expect([await waiting('pager'), await waiting('watch')]).toEqual([[], []]);
    await store.upsertSink(sink('late', {}));
    await read([threat(50)]);
    await route();
    expect(await waiting('watch')).toEqual(['NEW threatened/a', 'NEW threatened/b']);
    expect(await waiting('pager')).toEqual([]);
    await read([threat(80)]);
    await route();
    expect(await waiting('pager')).toEqual(['NEW threatened/a', 'NEW threatened/b']);
    expect(await waiting('late')).toEqual([]);
    expect(await waiting('all')).toHaveLength(4);
  });

  it('is what a filter over findings matches, from the floor of a severity on', async () => {
    const counts = async () =>
      await Promise.all(
        (['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const).map((minThreat) => store.findings.count({ minThreat })),
      );
    for (const [score, expected] of [
      [1, [2, 0, 0, 0]],
      [39, [2, 0, 0, 0]],
      [40, [2, 2, 0, 0]],
      [69, [2, 2, 0, 0]],
      [70, [2, 2, 2, 0]],
      [90, [2, 2, 2, 2]],
      [0, [0, 0, 0, 0]],
      [80, [2, 2, 2, 0]],
    ] as const) {
      await read([threat(score)]);
      expect(await counts(), `${score}`).toEqual(expected);
    }
  });

  it('is told once, however often the threat is read or rises', async () => {
    for (const id of ['pager', 'watch']) await deliver(id);
    await read([threat(80)]);
    await read([threat(95)]);
    await route();
    expect([await waiting('pager'), await waiting('watch')]).toEqual([[], []]);
  });

  it('comes at once where the threat is known already', async () => {
    await sweep(2, ['a', 'b', 'c']);
    await route();
    expect(await waiting('pager')).toEqual(['NEW threatened/c']);
    await deliver('pager');
    expect(await store.previewRouting({ filter: { minThreat: 'HIGH' } }, startOf(0))).toBe(3);
    expect(await store.previewRouting({ filter: { minThreat: 'HIGH' }, kinds: ['POLICY'] }, startOf(0))).toBe(0);
  });

  it('tells the end of what it told of, when the threat is over, and nothing else', async () => {
    await read([]);
    await sweep(3, ['a', 'd']);
    await route();
    expect(await waiting('pager')).toEqual(['RESOLVED threatened/b', 'RESOLVED threatened/c']);
    expect(await store.previewRouting({ filter: { minThreat: 'LOW' } }, startOf(0))).toBe(0);
  });
});
