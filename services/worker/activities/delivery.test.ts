import { afterAll, beforeAll, expect, it } from 'vitest';
import { noAws } from '../../../test/support/no-aws.ts';
import { fillOutbox } from '../../../test/support/outbox-world.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { OrgsweepError } from '../../model/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { createDeliveryActivities } from './delivery.ts';

let store: Store;
let databaseUrl: string;
beforeAll(async () => {
  databaseUrl = await freshDatabase();
  store = await openStore({ databaseUrl });
  const at = '2026-01-01T00:00:00.000Z';
  const hub = { id: 'hub', name: 'hub', kind: 'security-hub', config: {}, routing: {}, enabled: true };
  await store.upsertSink({ ...hub, createdAt: at, updatedAt: at });
});
afterAll(() => store.close());

it('Security Hub is tried in the account of the latest finding, and the made-up finding is archived again', async () => {
  const asked: { accountId: string; states: readonly string[]; ids: readonly string[] }[] = [];
  const importFindings = async (
    accountId: string,
    _region: string,
    findings: readonly { readonly Id: string; readonly RecordState: string }[],
  ) => {
    asked.push({
      accountId,
      states: findings.map(({ RecordState }) => RecordState),
      ids: findings.map(({ Id }) => Id),
    });
    if (accountId === '000000000000') throw new OrgsweepError('ROLE_NOT_ASSUMABLE', 'x');
    return [];
  };
  const http = () => Promise.reject(new Error('no HTTP here'));
  const activities = createDeliveryActivities({
    store,
    sinkDeps: { aws: { ...noAws, importFindings }, http, secret: () => '', now: Date.now },
    heartbeat: () => undefined,
  });
  // Before the first sweep there is no account to try it in.
  expect(await activities.deliverTest({ sinkId: 'hub' })).toMatchObject({ code: 'ROLE_NOT_ASSUMABLE' });
  await fillOutbox(databaseUrl, 1);
  expect(await activities.deliverTest({ sinkId: 'hub' })).toMatchObject({ outcome: 'DELIVERED' });
  expect(asked.map(({ accountId, states }) => [accountId, ...states])).toEqual([
    ['000000000000', 'ACTIVE'],
    ['111122223333', 'ACTIVE'],
    ['111122223333', 'ARCHIVED'],
  ]);
  expect(asked[1]?.ids).toEqual(asked[2]?.ids);
});
