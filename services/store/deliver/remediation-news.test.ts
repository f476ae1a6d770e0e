import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillOutbox } from '../../../test/support/outbox-world.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { type NewRemediation, openStore, type Routing, type Store } from '../index.ts';
import { proposal } from '../testing/proposal.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const accountId = '111122223333';

describe('news of remediations', () => {
  let store: Store;
  let findingId = '';
  let number = 0;
  beforeAll(async () => {
    const databaseUrl = await freshDatabase();
    store = await openStore({ databaseUrl });
    await fillOutbox(databaseUrl, 1);
    const found = await store.findings.page({}, 'TYPE_ASC', { first: 1, after: null });
    findingId = found.edges[0]?.node.id ?? '';
    const routings: Readonly<Record<string, Routing>> = {
      owner: { remediations: true, minSeverity: 'HIGH', statuses: ['NEW'], filter: { bucketNames: ['bucket-1'] } },
      account: { remediations: true, accountIds: [accountId] },
      elsewhere: { remediations: true, accountIds: ['999988887777'] },
      strict: { remediations: true, minSeverity: 'CRITICAL' },
      findings: { accountIds: [accountId] },
    };
    for (const [id, routing] of Object.entries(routings))
      await store.upsertSink({
        ...{ id, name: id, kind: 'sqs', config: {}, routing, enabled: true, createdAt: at(0), updatedAt: at(0) },
      });
    await route();
    for (const { id } of await store.sinks()) await taken(id);
  });
  afterAll(async () => await store?.close());

  const route = async (): Promise<void> => {
    while ((await store.routeOutbox(100, at(0))) > 0);
  };
  /** What waits at a sink, all of it taken. */
  async function taken(sinkId: string): Promise<string[]> {
    const all: string[] = [];
    for (;;) {
      const due = (await store.dueDeliveries(sinkId, 100, at(99))).map(({ eventId }) => eventId);
      if (due.length === 0) return all;
      const news = await store.remediationNews(due);
      all.push(...news.map(({ state, reason, decidedBy }) => `${state} ${reason} ${decidedBy}`));
      await store.recordOutcomes(
        sinkId,
        due.map((eventId) => ({ eventId, state: 'DELIVERED', remoteId: null })),
        at(0),
      );
    }
  }
  const told = async () => {
    await route();
    const sinks = await store.sinks();
    const each = await Promise.all(sinks.map(async ({ id }) => [id, await taken(id)] as const));
    return Object.fromEntries(each.filter(([, news]) => news.length > 0));
  };
  const plan = async (over: Partial<NewRemediation> = {}): Promise<string> => {
    number += 1;
    const given = proposal({
      target: { accountId, region: 'us-east-1', bucketName: `bucket-${number}`, objectKey: null },
      findingId,
      changes: [{ setting: 'bucketPolicy', before: null, after: '{}' }],
      at: at(0),
      expiresAt: at(60),
      ...over,
    });
    return (await store.proposeRemediation(given)).id;
  };
  const decide = (id: string, state: 'APPROVED' | 'CANCELLED', notBefore: string | null = null) =>
    store.decideRemediation(id, { state, actor: 'bob', detail: 'so it is', at: at(1), notBefore });
  const claim = (id: string, minute: number) =>
    store.claimRemediation(id, { writer: 'w', at: at(minute), perHour: 9, perRun: 9 });
  const end = (id: string) =>
    store.finishRemediation(id, { writer: 'w', state: 'SUCCEEDED', reason: null, at: at(40) });

  it('go to whom the finding would go, whatever its status, once, and so does the end', async () => {
    const id = await plan();
    await decide(id, 'APPROVED', at(30));
    await decide(id, 'APPROVED', at(30));
    const scheduled = ['SCHEDULED so it is bob'];
    expect(await told()).toEqual({ owner: scheduled, account: scheduled });
    expect(await claim(id, 2)).toMatchObject({ kind: 'WAIT' });
    await claim(id, 30);
    await end(id);
    await end(id);
    const ended = ['SUCCEEDED null bob'];
    expect(await told()).toEqual({ owner: ended, account: ended });
    await store.claimUndo(id, { writer: 'u', actor: 'carol', at: at(50) });
    await store.finishRemediation(id, { writer: 'u', state: 'UNDONE', reason: null, at: at(51) });
    expect(await told()).toEqual({ owner: ['UNDONE null bob'], account: ['UNDONE null bob'] });
    expect(await told()).toEqual({});
  });

  it('tell what is called off, in the order in which it was', async () => {
    const id = await plan();
    await decide(id, 'APPROVED', at(30));
    expect(await decide(id, 'CANCELLED')).toMatchObject({ notBefore: at(30) });
    const both = ['SCHEDULED null bob', 'CANCELLED so it is bob'];
    expect(await told()).toEqual({ owner: both, account: both });
  });

  it('are none of what waits for no notice period, nor of its end', async () => {
    const id = await plan();
    await decide(id, 'APPROVED');
    await claim(id, 2);
    await end(id);
    expect(await told()).toEqual({});
  });

  it('of what is for no finding go by the account, and to nobody who filters findings', async () => {
    const id = await plan({ findingId: null });
    await decide(id, 'APPROVED', at(30));
    expect(Object.keys(await told())).toEqual(['account', 'strict']);
  });
});
