import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillOutbox } from '../../../test/support/outbox-world.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openStore, type SinkRecord, type Store } from '../index.ts';
import { openSweep, startOf } from '../testing/fixtures.ts';
import { dueAt, isWanted, type Routable } from './wanted.ts';

const at = '2026-01-01T00:00:00.000Z';
const sink = (id: string, change: Partial<SinkRecord> = {}): SinkRecord => ({
  id,
  name: id,
  kind: 'sqs',
  config: {},
  routing: {},
  enabled: true,
  createdAt: at,
  updatedAt: at,
  ...change,
});
const news: Routable = {
  kind: 'POLICY',
  type: 'Policy:IAMUser/S3BucketPublic',
  severity: 'HIGH',
  accountId: '111122223333',
  status: 'NEW',
};

describe('routing', () => {
  it('takes what meets every condition', () => {
    expect(isWanted({}, news)).toBe(true);
    expect(
      isWanted({ minSeverity: 'HIGH', kinds: ['POLICY'], statuses: ['NEW'], accountIds: ['111122223333'] }, news),
    ).toBe(true);
    for (const routing of [
      { minSeverity: 'CRITICAL' },
      { kinds: ['SENSITIVE_DATA'] },
      { types: [] },
      { accountIds: ['000000000000'] },
      { statuses: ['RESOLVED'] },
    ] as const)
      expect(isWanted(routing, news), JSON.stringify(routing)).toBe(false);
  });
  it('takes what its filter matches, and the end of what it was told of, whatever has changed since', () => {
    expect(isWanted({ filter: {} }, news, true)).toBe(true);
    expect(isWanted({ filter: {} }, news, false, true)).toBe(false);
    const end = { ...news, status: 'RESOLVED', severity: 'LOW' } as const;
    expect(isWanted({ minSeverity: 'HIGH', filter: {} }, end, false)).toBe(false);
    expect(isWanted({ minSeverity: 'HIGH', filter: {} }, end, false, true)).toBe(true);
    expect(isWanted({ minSeverity: 'HIGH', statuses: ['NEW'] }, end, undefined, true)).toBe(false);
  });
  it('waits for the end of a digest window', () => {
    expect(dueAt({ digestMinutes: 60 }, Date.parse('2026-01-01T10:20:00Z'))).toBe(Date.parse('2026-01-01T11:00:00Z'));
    expect(dueAt({}, 5)).toBe(5);
  });
  it('waits for the end of quiet hours, by the clock of their zone, over midnight too', () => {
    const night = { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' };
    expect(dueAt({ quietHours: night }, Date.parse('2026-01-01T23:30:10Z'))).toBe(Date.parse('2026-01-02T06:00:00Z'));
    expect(dueAt({ quietHours: night }, Date.parse('2026-01-01T12:00:00Z'))).toBe(Date.parse('2026-01-01T12:00:00Z'));
    const noon = { from: '12:00', to: '13:00', timeZone: 'UTC' };
    expect(dueAt({ quietHours: noon }, Date.parse('2026-01-01T12:59:59Z'))).toBe(Date.parse('2026-01-01T13:00:00Z'));
    expect(dueAt({ quietHours: noon }, Date.parse('2026-01-01T13:00:00Z'))).toBe(Date.parse('2026-01-01T13:00:00Z'));
  });
});

describe('the queue of a sink', () => {
  let store: Store;
  let databaseUrl: string;
  beforeAll(async () => {
    databaseUrl = await freshDatabase();
    store = await openStore({ databaseUrl });
    await fillOutbox(databaseUrl, 20);
  });
  const query = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  /** As if only news of this status had come by now. */
  const onlyNews = async (status: string, work: () => Promise<unknown>): Promise<void> => {
    const later = `WHERE status <> '${status}' AND occurred_at = '2026-01-01'`;
    await query(`CREATE TABLE kept AS SELECT id FROM outbox_events ${later} AND NOT routed`);
    await query('UPDATE outbox_events SET routed = true WHERE id IN (SELECT id FROM kept)');
    await work();
    await query('UPDATE outbox_events SET routed = false WHERE id IN (SELECT id FROM kept)');
  };
  afterAll(() => store.close());

  it('gets each piece of news once, whoever routes and however often, and only what it wants', async () => {
    await store.upsertSink(sink('all'));
    await store.upsertSink(sink('high', { routing: { minSeverity: 'HIGH', statuses: ['NEW'] } }));
    await store.upsertSink(sink('off', { enabled: false }));
    const counts = await Promise.all(Array.from({ length: 4 }, () => store.routeOutbox(40, at)));
    let routed = counts.reduce((sum, count) => sum + count, 0);
    for (let more = 1; more > 0; routed += more) more = await store.routeOutbox(40, at);
    expect(routed).toBe(60);
    expect(await store.sinkHealth('all')).toMatchObject({
      pending: 60,
      delivered: 0,
      dead: 0,
      oldestPendingAt: at,
      lastCode: null,
    });
    expect((await store.sinkHealth('high')).pending).toBe(18);
    expect((await store.sinkHealth('off')).pending).toBe(0);
    expect(await store.previewRouting({ minSeverity: 'HIGH', statuses: ['NEW'] }, '2025-12-31T00:00:00Z')).toBe(18);
    expect(await store.previewRouting({}, '2026-06-01T00:00:00Z')).toBe(0);
  });

  it('gives the earliest news of each finding first, and the next when that has ended', async () => {
    const first = await store.dueDeliveries('all', 1_000, at);
    expect(first.length).toBe(20);
    const events = await store.findingEvents(first.map(({ eventId }) => eventId));
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set(['NEW']));
    expect(await store.dueDeliveries('all', 5, at)).toHaveLength(5);
    const [taken, later, dead] = events;
    if (taken === undefined || later === undefined || dead === undefined) throw new Error('too few');
    await store.recordOutcomes(
      'all',
      [
        { eventId: taken.key, state: 'DELIVERED', remoteId: 'r-1' },
        { eventId: later.key, state: 'PENDING', code: 'HTTP_503', dueAt: '2026-01-01T01:00:00.000Z' },
        { eventId: dead.key, state: 'DEAD', code: 'HTTP_400', detail: 'never' },
      ],
      at,
    );
    const next = await store.findingEvents((await store.dueDeliveries('all', 1_000, at)).map(({ eventId }) => eventId));
    const statusOf = (findingId: string) => next.find(({ finding }) => finding.id === findingId)?.status;
    expect(statusOf(taken.finding.id)).toBe('ACTIVE');
    expect(statusOf(later.finding.id)).toBeUndefined();
    expect(statusOf(dead.finding.id)).toBe('ACTIVE');
    expect(
      (await store.dueDeliveries('all', 1_000, '2026-01-01T01:00:00Z')).find(({ eventId }) => eventId === later.key),
    ).toMatchObject({ attempts: 1 });
    expect(await store.sinkHealth('all')).toMatchObject({ pending: 58, delivered: 1, dead: 1, lastDeliveredAt: at });
  });

  it('lets nothing that came late undo what was delivered', async () => {
    const [due] = await store.dueDeliveries('high', 1, at);
    if (due === undefined) throw new Error('nothing due');
    await store.recordOutcomes('high', [{ eventId: due.eventId, state: 'DELIVERED', remoteId: null }], at);
    await store.recordOutcomes('high', [{ eventId: due.eventId, state: 'DEAD', code: 'X', detail: '' }], at);
    expect(await store.sinkHealth('high')).toMatchObject({ delivered: 1, dead: 0 });
  });

  it('gets by a filter over findings what matches when it is routed, and their ends when they match no more', async () => {
    const filter = { bucketNames: ['bucket-301', 'bucket-302'] };
    await store.upsertSink(sink('two', { routing: { filter } }));
    await store.upsertSink(sink('none', { routing: { filter: { organizationalUnitIds: ['ou-none'] } } }));
    await fillOutbox(databaseUrl, 5, 300);
    expect(await store.previewRouting({ filter }, '2025-12-31T00:00:00Z')).toBe(6);
    await onlyNews('NEW', () => store.routeOutbox(40, at));
    expect((await store.sinkHealth('two')).pending).toBe(2);
    await query(`UPDATE findings SET bucket_name = 'renamed' WHERE bucket_name = 'bucket-301'`);
    await store.routeOutbox(40, at);
    // Of the renamed one its end, but no more changes; of the other all three.
    expect((await store.sinkHealth('two')).pending).toBe(5);
    expect((await store.sinkHealth('none')).pending).toBe(0);
    await store.deleteSink('none');
  });

  it('names dead letters, and does not tell what is old after what is new when they are replayed', async () => {
    const statusesOf = async () => {
      const events = await store.findingEvents(
        (await store.dueDeliveries('two', 10, at)).map(({ eventId }) => eventId),
      );
      return events.filter(({ finding }) => finding.bucketName === 'bucket-302');
    };
    const [first] = await statusesOf();
    const dead = { state: 'DEAD', code: 'HTTP_400', detail: 'The receiver answered with status 400.' } as const;
    await store.recordOutcomes('two', [{ eventId: first?.key ?? '', ...dead }], at);
    expect(await store.deadLetters('two', 10)).toEqual([
      {
        eventId: first?.key,
        findingId: first?.finding.id,
        code: 'HTTP_400',
        detail: dead.detail,
        attempts: 1,
        endedAt: at,
      },
    ]);
    const [second] = await statusesOf();
    expect([first?.status, second?.status]).toEqual(['NEW', 'ACTIVE']);
    await store.recordOutcomes('two', [{ eventId: second?.key ?? '', state: 'DELIVERED', remoteId: null }], at);
    expect(await store.replayDead('two', at)).toBe(0);
    expect(await store.deadLetters('two', 10)).toEqual([]);
    const [third] = await statusesOf();
    expect(third?.status).toBe('RESOLVED');
    await store.recordOutcomes('two', [{ eventId: third?.key ?? '', ...dead }], at);
    expect(await store.replayDead('two', at)).toBe(1);
    expect((await statusesOf())[0]?.key).toBe(third?.key);
  });

  it('tells of the end of a sweep, and of what it did not look at, whoever asks for that, and nobody else', async () => {
    await store.upsertSink(sink('operators', { routing: { minSeverity: 'CRITICAL', sweeps: true } }));
    const before = await store.sinkHealth('high');
    const id = await openSweep(store, 1);
    await store.closeSweep(id, 'ENDED', null, startOf(2));
    expect(await store.closeSweep(id, 'ENDED', null, startOf(3))).toBe('PARTIAL');
    expect(await store.routeOutbox(40, at)).toBe(2);
    expect(await store.sinkHealth('high')).toEqual(before);
    const [first, ...rest] = await store.dueDeliveries('operators', 10, at);
    if (first === undefined || rest.length > 0) throw new Error('one line, one head');
    const [ended] = await store.sweepEvents([first.eventId]);
    expect(ended).toMatchObject({ subject: 'SWEEP', sweepId: id, status: 'PARTIAL', finishedAt: startOf(2) });
    expect(await store.findingEvents([first.eventId])).toEqual([]);
    await store.recordOutcomes('operators', [{ eventId: first.eventId, state: 'DELIVERED', remoteId: null }], at);
    const [second] = await store.dueDeliveries('operators', 10, at);
    const [gaps] = await store.sweepEvents([second?.eventId ?? '']);
    expect(gaps).toMatchObject({ subject: 'COVERAGE', gapCount: gaps?.gaps.length });
    expect(gaps?.gaps).toContainEqual(
      expect.objectContaining({ scope: 'ACCOUNT', status: 'SKIPPED', reason: 'NOT_REACHED' }),
    );
  });

  it('takes dead letters back, and goes with its sink', async () => {
    expect(await store.replayDead('all', at)).toBe(1);
    expect(await store.sinkHealth('all')).toMatchObject({ pending: 74, dead: 0 });
    expect(await store.nextDueAt('all')).toBe(at);
    expect(await store.deleteSink('all')).toBe(true);
    expect(await store.deleteSink('all')).toBe(false);
    expect(await store.sinkHealth('all')).toMatchObject({ pending: 0, delivered: 0, dead: 0 });
    expect(await store.nextDueAt('all')).toBeNull();
  });
});
