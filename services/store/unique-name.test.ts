import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { openStore, type Store } from './index.ts';
import { schedule as fixture } from './testing/fixtures.ts';

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

it('a schedule has a name of its own, keeps it, and gives it free when it is deleted', async () => {
  const schedule = { ...fixture('s1'), name: 'nightly' };
  await store.upsertSchedule(schedule);
  expect(await store.upsertSchedule({ ...schedule, paused: true })).toMatchObject({ name: 'nightly', paused: true });
  const taken = { code: 'CONFLICT', message: 'There is a schedule "nightly" already.' };
  await expect(store.upsertSchedule({ ...schedule, id: 's2' })).rejects.toMatchObject(taken);
  await store.upsertSchedule({ ...schedule, id: 's2', name: 'weekly' });
  await expect(store.upsertSchedule({ ...schedule, id: 's2' })).rejects.toMatchObject(taken);
  await store.deleteSchedule('s1');
  expect(await store.upsertSchedule({ ...schedule, id: 's2' })).toMatchObject({ name: 'nightly' });
});

it('a rule over findings has a name of its own among those of its kind that act', async () => {
  const rule = {
    id: 'r1',
    kind: 'SUPPRESSION',
    name: 'site',
    reason: 'ours',
    author: 'ada',
    filter: { bucketNames: ['a'] },
    severity: null,
    createdAt: at,
    expiresAt: null,
  } as const;
  await store.addFindingRule(rule);
  expect(await store.addFindingRule(rule)).toMatchObject({ id: 'r1' });
  await expect(store.addFindingRule({ ...rule, id: 'r2' })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'There is a suppression rule "site" already.',
  });
  await store.addFindingRule({ ...rule, id: 'r3', kind: 'SEVERITY_OVERRIDE', severity: 'LOW' });
  await store.endFindingRule('SUPPRESSION', 'r1', at, 'ada');
  expect(await store.addFindingRule({ ...rule, id: 'r2' })).toMatchObject({ id: 'r2' });
});

it('a remediation policy has a name of its own, and gives it free when it is deleted', async () => {
  const policy = { id: 'p1', name: 'shop', spec: { actions: ['enable-versioning'] }, createdBy: 'ada', createdAt: at };
  await store.addRemediationPolicy(policy);
  await store.addRemediationPolicy(policy);
  await expect(store.addRemediationPolicy({ ...policy, id: 'p2' })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'There is a remediation policy "shop" already.',
  });
  await store.deleteRemediationPolicy('p1');
  await store.addRemediationPolicy({ ...policy, id: 'p2' });
  expect(await store.remediationPolicies()).toMatchObject([{ id: 'p2' }]);
});
