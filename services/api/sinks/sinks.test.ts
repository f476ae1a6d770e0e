import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { workflowsPath } from '../../../test/replay/scenarios.ts';
import { eventually } from '../../../test/support/api/eventually.ts';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import { orgsweep } from '../../../test/support/cli.ts';
import { noAws } from '../../../test/support/no-aws.ts';
import { fillOutbox, type Receiver, signingSecret, startReceiver } from '../../../test/support/outbox-world.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { createWorkflowEnv } from '../../../test/support/workflow-env.ts';
import { taskQueue } from '../../../workflows/workflow-ids.ts';
import { OrgsweepError } from '../../model/index.ts';
import { createHttpSender } from '../../sinks/index.ts';
import { openStore } from '../../store/index.ts';
import { createLogger } from '../../telemetry/index.ts';
import { createDeliveryActivities } from '../../worker/activities/delivery.ts';
import { guardedActivities } from '../../worker/interceptor.ts';

let env: TestWorkflowEnvironment;
let test: TestApi;
let receiver: Receiver;
let http: ReturnType<typeof createHttpSender>;
let databaseUrl: string;
let ended: Promise<void>;
let worker: Worker;
beforeAll(async () => {
  env = await createWorkflowEnv();
  databaseUrl = await freshDatabase();
  test = await startTestApi({ temporal: env.client, store: await openStore({ databaseUrl }) });
  receiver = await startReceiver(0);
  http = createHttpSender([receiver.host]);
  worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowsPath,
    ...guardedActivities(createLogger('silent')),
    activities: createDeliveryActivities({
      store: test.store,
      sinkDeps: {
        aws: {
          ...noAws,
          proveKey: async (arn) => {
            if (arn.endsWith('good')) return;
            throw new OrgsweepError('ACCESS_DENIED', 'kms:GenerateDataKey failed: AccessDeniedException.');
          },
        },
        http: http.send,
        secret: (name) => {
          if (name === 'HOOK') return signingSecret;
          throw new OrgsweepError('BAD_USER_INPUT', `The worker knows no secret "${name}".`, { advice: 'Set it.' });
        },
        now: Date.now,
      },
    }),
  });
  ended = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await ended;
  await Promise.allSettled([test.stop(), http.close(), receiver.close()]);
  await env.teardown();
});
const createdShape = z.object({ createSink: z.object({ sink: z.object({ id: z.string() }) }) });
const create = async (input: Record<string, unknown>): Promise<string> => {
  const query = 'mutation ($input: CreateSinkInput!) { createSink(input: $input) { sink { id } } }';
  return (await test.data(createdShape, query, { input })).createSink.sink.id;
};
const hook = (secretName = 'HOOK') => ({
  name: randomUUID(),
  kind: 'webhook',
  config: { url: receiver.url, secretName },
});
const health = async (id: string) =>
  (await test.ask('query ($id: ID!) { sink(id: $id) { health { pending delivered dead lastCode } } }', { id }))
    .data as {
    sink: { health: { pending: number; delivered: number; dead: number; lastCode: string | null } };
  };

describe('sinks', () => {
  it('get the news from after they were made, by their routing, and none from before', async () => {
    await fillOutbox(databaseUrl, 5);
    const id = await create({ ...hook(), routing: { minSeverity: 'HIGH', statuses: ['NEW', 'RESOLVED'] } });
    expect((await test.ask('{ routingPreview(routing: {}, days: 365) }')).data).toEqual({ routingPreview: 15 });
    expect(await health(id)).toEqual({ sink: { health: { pending: 0, delivered: 0, dead: 0, lastCode: null } } });
    await test.store.routeOutbox(100, new Date().toISOString());
    expect(receiver.taken.size).toBe(0);
    await fillOutboxAgain(id, 11, 100, { delivered: 18 });
    expect([...receiver.taken.values()].map((news) => news.map(({ status }) => status))).toEqual(
      Array.from({ length: 9 }, () => ['NEW', 'RESOLVED']),
    );
    expect(test.audited('createSink', id)).toEqual(['OK']);
  });

  it('are tried with a message of their own, and say why they cannot be reached', async () => {
    const before = receiver.counts.requests;
    const tryIt = 'mutation ($id: ID!) { testSink(id: $id) { outcome code detail } }';
    const id = await create(hook());
    expect((await test.ask(tryIt, { id })).data).toEqual({
      testSink: { outcome: 'DELIVERED', code: null, detail: null },
    });
    expect(receiver.counts.requests).toBe(before + 1);
    const unknown = await create(hook('NOT_SET'));
    expect((await test.ask(tryIt, { id: unknown })).data).toMatchObject({
      testSink: { outcome: 'REJECTED', code: 'BAD_USER_INPUT', detail: expect.stringContaining('NOT_SET') },
    });
    const inside = await create({ ...hook(), config: { url: 'https://169.254.169.254/', secretName: 'HOOK' } });
    expect((await test.ask(tryIt, { id: inside })).data).toMatchObject({
      testSink: { outcome: 'REJECTED', code: 'BAD_USER_INPUT' },
    });
    expect((await test.ask(tryIt, { id: 'nothing' })).codes).toEqual(['NOT_FOUND']);
  });

  it('refuse what they cannot work with, naming every mistake', async () => {
    const query = 'mutation ($input: CreateSinkInput!) { createSink(input: $input) { sink { id } } }';
    const wrong = async (input: Record<string, unknown>) =>
      (await test.ask(query, { input: { name: 'x', ...input } })).errors?.[0];
    expect(await wrong({ kind: 'pigeon' })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', advice: expect.stringContaining('webhook') },
    });
    for (const url of ['file:///etc/passwd', 'https://me:words@example.com/'])
      expect((await wrong({ kind: 'webhook', config: { url, secretName: 'HOOK' } }))?.message, url).toMatch(
        /url: (give an http or https URL|a URL may not hold credentials)/,
      );
    expect((await wrong({ kind: 'webhook', config: { url: 'no', surprise: 1 } }))?.message).toMatch(
      /url: .*secretName: .*surprise/s,
    );
    expect((await wrong({ kind: 'sqs', config: { queueUrl: 'https://sqs', region: 'Frankfurt' } }))?.message).toMatch(
      /region/,
    );
    expect(
      await wrong({ kind: 'security-hub', routing: { quietHours: { from: '25:00', to: '07:00', timeZone: 'UTC' } } }),
    ).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
    for (const routing of [
      { accountIds: ['12'] },
      { filter: {} },
      { filter: { bucketNames: [] } },
      { filter: { statuses: ['NEW'] } },
      { filter: { suppressed: true } },
    ])
      expect(await wrong({ kind: 'security-hub', routing }), JSON.stringify(routing)).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT' },
      });
  });

  it('with a key are stored only when the worker can use it', async () => {
    const query = 'mutation ($input: CreateSinkInput!) { createSink(input: $input) { sink { id } } }';
    const lake = (arn: string) => ({
      name: 'lake',
      kind: 'ocsf-s3',
      config: { bucket: 'lake', region: 'eu-west-1', kmsKeyArn: arn },
    });
    const arn = (region: string, id: string) => `arn:aws:kms:${region}:111122223333:key/${id}`;
    expect((await test.ask(query, { input: lake(arn('us-east-1', 'good')) })).errors?.[0]?.message).toContain(
      'in the region of the bucket',
    );
    const refused = await test.ask(query, { input: lake(arn('eu-west-1', 'locked')) });
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringContaining('kms:GenerateDataKey'),
      extensions: { code: 'ACCESS_DENIED' },
    });
    expect((await test.store.sinks()).map(({ name }) => name)).not.toContain('lake');
    const id = await create(lake(arn('eu-west-1', 'good')));
    const change =
      'mutation ($id: ID!, $input: UpdateSinkInput!) { updateSink(id: $id, input: $input) { sink { id } } }';
    const input = { config: lake(arn('eu-west-1', 'locked')).config };
    expect((await test.ask(change, { id, input })).codes).toEqual(['ACCESS_DENIED']);
    expect((await test.store.sink(id))?.config).toMatchObject({ kmsKeyArn: arn('eu-west-1', 'good') });
    await test.store.deleteSink(id);
  });

  it('are changed, listed, replayed and deleted', async () => {
    const id = await create(hook('NOT_SET'));
    const names = await test.ask(
      '{ sinks(first: 50) { nodes { id name kind enabled config routing { minSeverity } } } sinkKinds { id } }',
    );
    expect(JSON.stringify(names.data)).toContain('security-hub');
    expect(JSON.stringify(names.data)).not.toContain(signingSecret);
    await fillOutboxAgain(id, 2, 200, { dead: 6 });
    await test.ask(
      'mutation ($id: ID!, $input: UpdateSinkInput!) { updateSink(id: $id, input: $input) { sink { id } } }',
      {
        id,
        input: { config: { url: receiver.url, secretName: 'HOOK' } },
      },
    );
    const replay = await test.ask('mutation ($id: ID!) { replaySink(id: $id) { replayed } }', { id });
    expect(replay.data).toEqual({ replaySink: { replayed: 6 } });
    await eventually(
      () => health(id),
      ({ sink }) => sink.health.delivered === 6,
    );
    expect((await test.ask('mutation ($id: ID!) { deleteSink(id: $id) { deletedSinkId } }', { id })).data).toEqual({
      deleteSink: { deletedSinkId: id },
    });
    expect((await test.ask('query ($id: ID!) { sink(id: $id) { id } }', { id })).data).toEqual({ sink: null });
  });
});

describe('orgsweep sink', () => {
  const cli = (...args: string[]) => orgsweep('--api', `${test.url}/graphql`, 'sink', ...args);
  const config = () => JSON.stringify(hook().config);

  it('makes one, tries it, lists it, switches it off and deletes it', async () => {
    expect(await cli('create', 'from-cli', '--kind', 'webhook', '--config', config())).toMatchObject({ code: 0 });
    const listed = z.array(z.looseObject({ id: z.string(), name: z.string(), enabled: z.boolean() }));
    const find = async () =>
      listed.parse(JSON.parse((await cli('list', '-o', 'json')).stdout)).find(({ name }) => name === 'from-cli');
    const id = (await find())?.id ?? '';
    expect((await cli('test', id)).stdout).toBe(`${id}: delivered\n`);
    expect(await cli('disable', id)).toMatchObject({ code: 0 });
    expect(await find()).toMatchObject({ enabled: false });
    expect((await cli('replay', id)).stdout).toBe(`${id}: 0 queued anew\n`);
    expect(await cli('delete', id)).toMatchObject({ code: 0 });
    expect(await find()).toBeUndefined();
  });

  it('changes what is given of a sink by its name, and keeps the rest; tells why news is dead', async () => {
    const routing = ['--min-severity', 'high', '--unit', 'ou-ab12-cdefgh34', '--quiet-hours', '22:00-07:00'];
    const zone = ['--time-zone', 'Europe/Berlin', '--finding-kind', 'policy'];
    const wrong = JSON.stringify(hook('NOT_SET').config);
    expect(await cli('create', 'changing', '--kind', 'webhook', '--config', wrong, ...routing, ...zone)).toMatchObject({
      code: 0,
    });
    const shown = z.array(z.looseObject({ id: z.string(), name: z.string(), routing: z.looseObject({}) }));
    const find = async () =>
      shown.parse(JSON.parse((await cli('list', '-o', 'json')).stdout)).find(({ name }) => name === 'changing');
    const quietHours = { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' };
    expect((await find())?.routing).toMatchObject({
      minSeverity: 'HIGH',
      kinds: ['POLICY'],
      filter: { organizationalUnitIds: ['ou-ab12-cdefgh34'] },
      quietHours,
    });
    expect(await cli('update', 'changing', '--label', 'phi', '--no-sweeps')).toMatchObject({ code: 0 });
    expect((await find())?.routing).toMatchObject({
      minSeverity: 'HIGH',
      filter: { labels: ['PHI'] },
      sweeps: false,
      quietHours,
    });
    expect(await cli('update', 'changing', '--label', 'phi', '--min-threat', 'high')).toMatchObject({ code: 0 });
    expect((await find())?.routing).toMatchObject({ filter: { labels: ['PHI'], minThreat: 'HIGH' } });
    expect(await cli('update', 'changing', '--afresh', '--bucket', 'bucket-401')).toMatchObject({ code: 0 });
    expect((await find())?.routing).toMatchObject({ minSeverity: null, filter: { bucketNames: ['bucket-401'] } });
    await fillOutbox(databaseUrl, 2, 400);
    const id = (await find())?.id ?? '';
    await eventually(
      () => health(id),
      ({ sink }) => sink.health.dead === 3,
    );
    const dead = JSON.parse((await cli('dead', id.slice(0, 8), '-o', 'json')).stdout);
    expect(dead).toHaveLength(3);
    expect(dead[0]).toMatchObject({ code: 'BAD_USER_INPUT', detail: expect.stringContaining('NOT_SET'), attempts: 1 });
    expect(await cli('update', 'changing')).toMatchObject({ code: 2 });
    expect(await cli('update', 'nobody', '--no-sweeps')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('sink list'),
    });
    for (const args of [
      ['--quiet-hours', 'night'],
      ['--status', 'OLD'],
      ['--min-threat', 'some'],
    ])
      expect(await cli('update', 'changing', ...args), args.join(' ')).toMatchObject({ code: 2 });
    expect(await cli('delete', 'changing')).toMatchObject({ code: 0 });
  });

  it('tells what a routing would have got, and what is wrong', async () => {
    expect((await cli('create', 'x', '--kind', 'webhook', '--dry-run')).stdout).toMatch(
      /^It would have got \d+ in the last 30 days/,
    );
    const kinds = (await cli('kinds')).stdout;
    expect(kinds).toMatch(/jira .*baseUrl, projectKey, user, tokenSecretName .*issueType, resolveTransitionId/);
    expect(kinds).toContain('security-hub');
    for (const args of [
      ['--digest-minutes', 'soon'],
      ['--config', '{'],
      ['--config', '/nowhere.json'],
    ])
      expect(await cli('create', 'x', '--kind', 'webhook', ...args), args.join(' ')).toMatchObject({ code: 2 });
    const wrong = await cli('create', 'x', '--kind', 'webhook', '--config', '{}');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('secretName')]);
    expect((await cli('test', 'no-such')).stderr).toContain('NOT_FOUND');
  });
});

/** More findings after the sink was made; waits until its health is as wanted. */
async function fillOutboxAgain(id: string, findings: number, from: number, wanted: Record<string, number>) {
  await fillOutbox(databaseUrl, findings, from);
  await eventually(
    () => health(id),
    ({ sink }) => Object.entries(wanted).every(([key, count]) => Object(sink.health)[key] === count),
  );
}
