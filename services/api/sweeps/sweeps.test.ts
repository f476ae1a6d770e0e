import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventually } from '../../../test/support/api/eventually.ts';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import { startTestWorker, type TestWorker } from '../../../test/support/api/start-worker.ts';
import { createWorkflowEnv } from '../../../test/support/workflow-env.ts';
import { sweepWorkflowId } from '../../../workflows/workflow-ids.ts';
import { defaultSweepOptions } from '../../model/index.ts';

let env: TestWorkflowEnvironment;
let test: TestApi;
let worker: TestWorker;
beforeAll(async () => {
  env = await createWorkflowEnv();
  test = await startTestApi({ temporal: env.client });
  await test.api.recovered;
  worker = await startTestWorker(env, test.store);
});
afterAll(async () => {
  await test.stop();
  await env.teardown();
});

const startedShape = z.object({ startSweep: z.object({ sweep: z.object({ id: z.string() }) }) });

async function start(input: Record<string, unknown> = {}): Promise<string> {
  const query = 'mutation ($input: StartSweepInput) { startSweep(input: $input) { sweep { id } } }';
  return (await test.data(startedShape, query, { input })).startSweep.sweep.id;
}

const control = (verb: string, id: string) =>
  test.ask(`mutation ($id: ID!) { ${verb}Sweep(id: $id) { sweep { status } } }`, { id });
const ended = (id: string) => env.client.workflow.getHandle(sweepWorkflowId(id)).result();

describe('startSweep', () => {
  it('stores the options over the defaults and starts the workflow, which runs to its end', async () => {
    const id = await start({ scanObjects: true, samplingPercentage: 10, accountIds: ['111111111111'] });
    expect(await ended(id)).toEqual({ status: 'COMPLETE' });
    expect(await test.store.getSweep(id)).toMatchObject({
      status: 'COMPLETE',
      trigger: 'MANUAL',
      requestedBy: 'local',
      options: { ...defaultSweepOptions, samplingPercentage: 10, accountIds: ['111111111111'] },
    });
  });

  it('starts one sweep for one token, also when it is sent many times at once', async () => {
    const input = { clientToken: 'portal-nightly-1', scanObjects: false };
    const ids = await Promise.all(Array.from({ length: 8 }, () => start(input)));
    expect(new Set(ids).size).toBe(1);
    expect(await start(input)).toBe(ids[0]);
    expect(await start({ ...input, clientToken: 'portal-nightly-2' })).not.toBe(ids[0]);
    const answer = await test.ask(
      'mutation { startSweep(input: { clientToken: "portal-nightly-1" }) { sweep { id } } }',
    );
    expect(answer.codes).toEqual(['CONFLICT']);
  });

  it('answers a token that it knows also when a rule of that sweep was deleted since', async () => {
    const spec = { name: 'Gone', description: '', tags: {}, regex: 'x1', s3Text: null, accountIds: [] } as const;
    const list = { ...spec, organizationalUnitIds: [], bucketNames: [], expiresAt: null };
    const at = new Date().toISOString();
    await test.store.addRuleVersion({ kind: 'ALLOW_LIST', id: 'gone', spec: list, createdAt: at, createdBy: 'ana' }, 0);
    const input = { clientToken: 'portal-nightly-3', scanObjects: false, allowListIds: ['gone'] };
    const id = await start(input);
    await test.store.deleteRule('ALLOW_LIST', 'gone', at);
    expect(await start(input)).toBe(id);
    const query = 'mutation ($input: StartSweepInput) { startSweep(input: $input) { sweep { id } } }';
    const other = await test.ask(query, { input: { ...input, clientToken: 'portal-nightly-4' } });
    expect(other.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses what makes no sense, naming the field, and stores nothing', async () => {
    const before = await test.store.sweeps.count({});
    for (const [input, field] of [
      ['accountIds: ["12"]', 'accountIds'],
      ['organizationalUnitIds: ["prod"]', 'organizationalUnitIds'],
      ['samplingPercentage: 0', 'samplingPercentage'],
      ['samplingPercentage: 101', 'samplingPercentage'],
      ['maxBytesPerObject: 0', 'maxBytesPerObject'],
      ['accountWindow: 0', 'accountWindow'],
      ['bucketWindow: 51', 'bucketWindow'],
      ['clientToken: "short"', 'clientToken'],
      ['identifierSelector: INCLUDE', 'identifierIds'],
      ['identifierIds: ["X"]', 'identifierIds'],
      ['identifierSelector: NONE', 'Nothing would be looked for'],
    ]) {
      const answer = await test.ask(`mutation { startSweep(input: { ${input} }) { sweep { id } } }`);
      expect(answer.codes, input).toEqual(['BAD_USER_INPUT']);
      expect(answer.errors?.[0]?.message, input).toContain(field);
    }
    expect(await test.store.sweeps.count({})).toBe(before);
  });
});

describe('a running sweep', () => {
  it('tells its progress, pauses, resumes and is cancelled, each only when it can be', async () => {
    worker.hold();
    const id = await start();
    const progress = async () =>
      (await test.ask(`{ sweep(id: "${id}") { status progress { source phase paused accountsTotal } } }`)).data;
    expect(await eventually(progress, (data) => JSON.stringify(data).includes('ACCOUNTS'))).toEqual({
      sweep: {
        status: 'RUNNING',
        progress: { source: 'WORKFLOW', phase: 'ACCOUNTS', paused: false, accountsTotal: 3 },
      },
    });
    expect((await control('resume', id)).codes).toEqual(['CONFLICT']);
    expect((await control('pause', id)).data).toEqual({ pauseSweep: { sweep: { status: 'PAUSED' } } });
    expect((await control('pause', id)).errors?.[0]).toMatchObject({
      message: expect.stringContaining('the sweep is paused'),
      extensions: { code: 'CONFLICT' },
    });
    expect(await progress()).toMatchObject({ sweep: { status: 'PAUSED', progress: { paused: true } } });
    expect((await control('resume', id)).data).toEqual({ resumeSweep: { sweep: { status: 'RUNNING' } } });
    expect((await control('cancel', id)).errors).toBeUndefined();
    expect(await ended(id)).toEqual({ status: 'CANCELLED' });
    expect((await control('cancel', id)).errors?.[0]).toMatchObject({
      message: expect.stringContaining('CANCELLED'),
      extensions: { code: 'CONFLICT' },
    });
    expect(test.audited('pauseSweep', id)).toEqual(['OK', 'CONFLICT']);
  });

  it('cannot be told anything while no worker runs, and says so', async () => {
    await worker.stop();
    const id = await start();
    expect(await control('pause', id)).toMatchObject({ status: 503, codes: ['TEMPORAL_UNAVAILABLE'] });
    expect((await test.ask(`{ sweep(id: "${id}") { progress { source phase } } }`)).data).toEqual({
      sweep: { progress: { source: 'STORE', phase: 'DISCOVER' } },
    });
  });
});

describe('a sweep that Temporal does not know', () => {
  const create = async (id: string) =>
    await test.store.createSweep({
      id,
      options: defaultSweepOptions,
      trigger: 'MANUAL',
      scheduleId: null,
      requestedBy: 'test',
      startedAt: new Date().toISOString(),
    });

  it('can only be cancelled', async () => {
    await create('lost');
    expect((await control('pause', 'lost')).codes).toEqual(['CONFLICT']);
    expect((await control('cancel', 'lost')).data).toEqual({ cancelSweep: { sweep: { status: 'CANCELLED' } } });
  });

  it('is started when the API starts again, if it was stored but not begun', async () => {
    await create('half-started');
    const other = await startTestApi({ temporal: env.client, store: { ...test.store, close: async () => undefined } });
    await other.api.recovered;
    expect(await env.client.workflow.getHandle(sweepWorkflowId('half-started')).describe()).toMatchObject({
      type: 'orgSweep',
    });
    await other.stop();
  });

  it('and the store neither is NOT_FOUND', async () => {
    for (const verb of ['pause', 'resume', 'cancel'])
      expect((await control(verb, 'none')).codes).toEqual(['NOT_FOUND']);
  });
});
