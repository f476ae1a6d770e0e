import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { openStore, type Store } from './index.ts';

const at = '2026-01-01T00:00:00.000Z';
const sink = { kind: 'sqs', config: {}, routing: {}, enabled: true, createdAt: at, updatedAt: at };

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());

it('of sinks made at once with one name, one is', async () => {
  const ended = await Promise.allSettled(
    ['a', 'b', 'c', 'd'].map((id) => store.upsertSink({ ...sink, id, name: 'siem' })),
  );
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = ended.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  const [made] = await store.sinks();
  for (const error of refused)
    expect(error).toMatchObject({ code: 'CONFLICT', advice: expect.stringContaining(`(${made?.id})`) });
  expect(await store.sinks()).toHaveLength(1);
});

it('a sink keeps its name, and cannot take that of another', async () => {
  const [made] = await store.sinks();
  const other = { ...sink, id: 'other', name: 'other' };
  await store.upsertSink(other);
  await expect(store.upsertSink({ ...other, name: 'siem' })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await store.upsertSink({ ...other, enabled: false })).toMatchObject({ name: 'other', enabled: false });
  await store.deleteSink(made?.id ?? '');
  expect(await store.upsertSink({ ...other, name: 'siem' })).toMatchObject({ name: 'siem' });
});
