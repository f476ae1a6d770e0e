import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventually } from '../../../test/support/api/eventually.ts';
import { type Answer, startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import { startTestWorker } from '../../../test/support/api/start-worker.ts';
import { orgsweep } from '../../../test/support/cli.ts';
import { createWorkflowEnv } from '../../../test/support/workflow-env.ts';
import { scheduleId, taskQueue } from '../../../workflows/workflow-ids.ts';
import { defaultSweepOptions } from '../../model/index.ts';
import { reconcileAll } from './reconcile.ts';
import { Serial } from './serial.ts';

let env: TestWorkflowEnvironment;
let test: TestApi;
beforeAll(async () => {
  env = await createWorkflowEnv();
  test = await startTestApi({ temporal: env.client });
  await test.api.recovered;
});
afterAll(async () => {
  await test.stop();
  await env.teardown();
});

const createdShape = z.object({ createSchedule: z.object({ schedule: z.object({ id: z.string() }) }) });

let made = 0;
async function create(input: Record<string, unknown>): Promise<string> {
  const query = 'mutation ($input: CreateScheduleInput!) { createSchedule(input: $input) { schedule { id } } }';
  return (await test.data(createdShape, query, { input: { name: `nightly ${++made}`, ...input } })).createSchedule
    .schedule.id;
}

const update = (id: string, input: Record<string, unknown>) =>
  test.ask(
    'mutation ($id: ID!, $input: UpdateScheduleInput!) { updateSchedule(id: $id, input: $input) { schedule { name cron every { kind dayOfWeek } paused } } }',
    { id, input },
  );
const control = (verb: string, id: string, api = test) =>
  api.ask(`mutation ($id: ID!) { ${verb}Schedule(id: $id) { __typename } }`, { id });
const inTemporal = (id: string) => env.client.schedule.getHandle(scheduleId(id)).describe();
const reconcile = () =>
  reconcileAll({
    store: test.store,
    temporal: env.client,
    log: { info() {}, warn() {}, error() {} },
    scheduleChanges: new Serial(),
  });

async function nextRuns(id: string): Promise<Date[]> {
  return (await inTemporal(id)).info.nextActionTimes;
}

describe('a schedule', () => {
  it('is stored and stands in Temporal with the same meaning', async () => {
    const id = await create({ cron: '30  2 * * MON-FRI', timeZone: 'Europe/Berlin', options: { scanObjects: false } });
    expect((await test.store.schedules()).find((schedule) => schedule.id === id)).toMatchObject({
      cron: '30 2 * * MON-FRI',
      overlapPolicy: 'SKIP',
      catchupWindowSeconds: 3_600,
      options: { ...defaultSweepOptions, scanObjects: false },
    });
    const there = await inTemporal(id);
    expect(there).toMatchObject({
      spec: { timezone: 'Europe/Berlin' },
      policies: { overlap: 'SKIP', catchupWindow: 3_600_000, pauseOnFailure: false },
      state: { paused: false },
      action: { type: 'startWorkflow', workflowType: 'scheduledSweep', taskQueue, args: [{ scheduleId: id }] },
    });
    const berlin = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' });
    expect(there.info.nextActionTimes.slice(0, 5).map((time) => berlin.format(time))).toEqual(Array(5).fill('02:30'));
  });

  it('may be daily, weekly or monthly, in a time zone', async () => {
    const weekly = await nextRuns(
      await create({ every: { kind: 'WEEKLY', hour: 6, minute: 15, dayOfWeek: 'SUNDAY' } }),
    );
    expect(weekly.slice(0, 3).map((time) => [time.getUTCDay(), time.getUTCHours(), time.getUTCMinutes()])).toEqual(
      Array(3).fill([0, 6, 15]),
    );
    const monthly = await nextRuns(await create({ every: { kind: 'MONTHLY', hour: 0, dayOfMonth: 31 } }));
    expect(monthly.slice(0, 3).map((time) => time.getUTCDate())).toEqual([31, 31, 31]);
    const tokyo = await nextRuns(await create({ every: { kind: 'DAILY', hour: 9 }, timeZone: 'Asia/Tokyo' }));
    expect(tokyo[0]?.getUTCHours()).toBe(0);
  });

  it("changes only in what is named; cron and every take each other's place", async () => {
    const id = await create({ cron: '@daily', paused: true });
    expect(
      (await update(id, { name: 'weekly', every: { kind: 'WEEKLY', hour: 1, dayOfWeek: 'MONDAY' } })).data,
    ).toEqual({
      updateSchedule: {
        schedule: { name: 'weekly', cron: null, every: { kind: 'WEEKLY', dayOfWeek: 'MONDAY' }, paused: true },
      },
    });
    expect((await inTemporal(id)).state.paused).toBe(true);
    expect((await update(id, { cron: '@every 6h', catchupWindowSeconds: 60 })).data).toMatchObject({
      updateSchedule: { schedule: { name: 'weekly', every: null } },
    });
    expect(await inTemporal(id)).toMatchObject({
      spec: { intervals: [{ every: 21_600_000 }], calendars: [] },
      policies: { catchupWindow: 60_000 },
    });
  });

  it('is meant by its name or by how its id begins', async () => {
    const id = await create({ name: 'by name', cron: '0 1 * * *' });
    const run = (verb: string, given: string) => orgsweep('--api', test.url, 'schedule', verb, given);
    expect(await run('pause', 'by name')).toMatchObject({ code: 0 });
    expect((await inTemporal(id)).state.paused).toBe(true);
    expect(await run('resume', id.slice(0, 13))).toMatchObject({ code: 0 });
    expect((await inTemporal(id)).state.paused).toBe(false);
    expect(await run('delete', 'by nam')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no schedule "by nam"'),
    });
    expect(await run('delete', 'by name')).toMatchObject({ code: 0 });
  });

  it('pauses, resumes, tells its outlook and is deleted', async () => {
    const id = await create({ cron: '0 0 * * *' });
    expect((await control('pause', id)).errors).toBeUndefined();
    expect((await inTemporal(id)).state.paused).toBe(true);
    expect((await control('resume', id)).errors).toBeUndefined();
    expect((await inTemporal(id)).state.paused).toBe(false);
    const { data } = await test.ask(
      `{ schedule(id: "${id}") { cron outlook { nextRuns started skippedByOverlap missed } } }`,
    );
    expect(data).toMatchObject({
      schedule: {
        outlook: {
          started: 0,
          skippedByOverlap: 0,
          missed: 0,
          nextRuns: expect.arrayContaining([expect.stringMatching(/T00:00:00\.000Z$/)]),
        },
      },
    });
    expect((await control('delete', id)).data).toEqual({ deleteSchedule: { __typename: 'DeleteSchedulePayload' } });
    await expect(inTemporal(id)).rejects.toThrow();
    expect((await control('delete', id)).codes).toEqual(['NOT_FOUND']);
    expect(test.audited('pauseSchedule', id)).toEqual(['OK']);
    expect(test.audited('deleteSchedule', id)).toEqual(['OK', 'NOT_FOUND']);
  });

  it('triggered now runs a sweep with its options, also while it is paused', async () => {
    const worker = await startTestWorker(env, test.store);
    const id = await create({ cron: '0 0 1 1 *', paused: true, options: { samplingPercentage: 7 } });
    expect((await control('trigger', id)).errors).toBeUndefined();
    const finished = async () => {
      const { edges } = await test.store.sweeps.page({ statuses: ['COMPLETE'] }, 'STARTED_DESC', {
        first: 10,
        after: null,
      });
      return edges.map((edge) => edge.node).filter((sweep) => sweep.scheduleId === id);
    };
    const [sweep] = await eventually(finished, (sweeps) => sweeps.length === 1);
    expect(sweep).toMatchObject({ trigger: 'SCHEDULE', options: { samplingPercentage: 7 } });
    await worker.stop();
  });
});

describe('a change whose answer is lost', () => {
  type Method = 'createSchedule' | 'updateSchedule' | 'deleteSchedule';

  /** A client of Temporal, which once does what it is asked and then says that it could not. */
  function losing(method: Method, asked: (scheduleId: string) => void): Client {
    let lost = false;
    const workflowService = new Proxy(env.connection.workflowService, {
      get(target, name) {
        const real: unknown = Reflect.get(target, name);
        if (name !== method || lost || typeof real !== 'function') return real;
        return async (request: { scheduleId: string }) => {
          lost = true;
          asked(request.scheduleId);
          await Reflect.apply(real, target, [request]);
          throw Object.assign(new Error('lost'), { code: 14, details: 'lost', metadata: new Map() });
        };
      },
    });
    return new Client({ connection: Object.create(env.connection, { workflowService: { value: workflowService } }) });
  }

  async function lose(method: Method, change: (api: TestApi) => Promise<Answer>): Promise<string> {
    let id = '';
    const temporal = losing(method, (asked) => {
      id = asked;
    });
    const lossy = await startTestApi({ temporal, store: test.store });
    await lossy.api.recovered;
    expect((await change(lossy)).codes).toEqual(['TEMPORAL_UNAVAILABLE']);
    await eventually(
      () => Promise.resolve(lossy.logged.filter(({ message }) => message === 'Temporal equals the store').length),
      (times) => times === 2,
    );
    await lossy.api.close();
    return id;
  }

  it('is undone in Temporal, as it was in the store', async () => {
    const id = await create({ cron: '0 9 * * *' });
    await lose('updateSchedule', (api) => control('pause', id, api));
    expect((await test.store.schedules()).find((schedule) => schedule.id === id)?.paused).toBe(false);
    expect((await inTemporal(id)).state.paused).toBe(false);
    await lose('deleteSchedule', (api) => control('delete', id, api));
    expect((await inTemporal(id)).state.paused).toBe(false);
    const before = await test.store.schedules();
    const created = await lose('createSchedule', (api) =>
      api.ask('mutation { createSchedule(input: { name: "n", cron: "@daily" }) { schedule { id } } }'),
    );
    expect(await test.store.schedules()).toEqual(before);
    await expect(env.client.schedule.getHandle(created).describe()).rejects.toThrow();
  });
});

describe('bad input', () => {
  it('is refused by us or by Temporal, and leaves both as they were', async () => {
    const before = await test.store.schedules();
    for (const input of [
      {},
      { cron: '@daily', every: { kind: 'DAILY', hour: 1 } },
      { cron: '61 25 * * *' },
      { cron: 'every night' },
      { cron: '* * *' },
      { cron: '@every 1s' },
      { cron: '' },
      { cron: 'CRON_TZ=Asia/Tokyo 0 0 * * *' },
      { cron: '@daily', timeZone: 'Mars/Olympus' },
      { cron: '@daily', catchupWindowSeconds: 1 },
      { every: { kind: 'DAILY', hour: 24 } },
      { every: { kind: 'WEEKLY', hour: 1 } },
      { every: { kind: 'DAILY', hour: 1, dayOfWeek: 'MONDAY' } },
      { every: { kind: 'MONTHLY', hour: 1, dayOfMonth: 32 } },
      { name: '', cron: '@daily' },
      { name: ' ', cron: '@daily' },
      { cron: '@daily', options: { samplingPercentage: 0 } },
    ]) {
      const answer = await test.ask(
        'mutation ($input: CreateScheduleInput!) { createSchedule(input: $input) { schedule { id } } }',
        { input: { name: 'bad', ...input } },
      );
      expect(answer.codes, JSON.stringify(input)).toEqual(['BAD_USER_INPUT']);
      expect(answer.errors?.[0]?.extensions.advice, JSON.stringify(input)).not.toBe('');
    }
    expect(await test.store.schedules()).toEqual(before);
    const id = await create({ cron: '0 5 * * *' });
    expect((await update(id, { cron: '0 99 * * *' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await test.store.schedules()).find((schedule) => schedule.id === id)?.cron).toBe('0 5 * * *');
    expect((await nextRuns(id))[0]?.getUTCHours()).toBe(5);
  });
});

describe('reconciling', () => {
  it('makes Temporal equal to the store: creates what is missing, undoes what was changed by hand, deletes what is not ours', async () => {
    await reconcile();
    const [lost, changed] = [await create({ cron: '0 3 * * *' }), await create({ cron: '0 4 * * *' })];
    const orphan = await create({ cron: '0 6 * * *' });
    await env.client.schedule.getHandle(scheduleId(lost)).delete();
    await env.client.schedule.getHandle(scheduleId(changed)).pause('by hand');
    await test.store.deleteSchedule(orphan);
    const foreign = await env.client.schedule.create({
      scheduleId: 'of-somebody-else',
      spec: { intervals: [{ every: '1 day' }] },
      action: { type: 'startWorkflow', workflowType: 'other', taskQueue: 'other' },
    });
    // Temporal's list of schedules follows its changes with some delay.
    const listed = async () => {
      const ids: string[] = [];
      for await (const schedule of env.client.schedule.list()) ids.push(schedule.scheduleId);
      return ids;
    };
    await eventually(listed, (ids) => ids.includes(scheduleId(orphan)) && ids.includes(foreign.scheduleId));
    expect(await reconcile()).toEqual({ created: 1, updated: 1, deleted: 1, failed: [] });
    expect((await nextRuns(lost))[0]?.getUTCHours()).toBe(3);
    expect((await inTemporal(changed)).state.paused).toBe(false);
    await expect(inTemporal(orphan)).rejects.toThrow();
    expect((await foreign.describe()).scheduleId).toBe('of-somebody-else');
  });

  it('touches nothing that is equal, so that no run still owed by the catch-up window is dropped', async () => {
    const id = await create({ cron: '0 7 * * *' });
    const before = (await inTemporal(id)).info.lastUpdatedAt;
    expect(await reconcile()).toMatchObject({ created: 0, updated: 0, failed: [] });
    expect((await inTemporal(id)).info.lastUpdatedAt).toEqual(before);
  });

  it('goes on past a stored schedule that Temporal refuses', async () => {
    const id = await create({ cron: '0 8 * * *' });
    const stored = (await test.store.schedules()).find((schedule) => schedule.id === id);
    if (stored === undefined) throw new Error('not stored');
    await test.store.upsertSchedule({ ...stored, id: '0-broken', name: 'broken', cron: '0 99 * * *' });
    await env.client.schedule.getHandle(scheduleId(id)).delete();
    expect(await reconcile()).toMatchObject({ created: 1, failed: ['0-broken'] });
    await test.store.deleteSchedule('0-broken');
  });
});
