import {
  DescribeEventBusCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import * as S3 from '@aws-sdk/client-s3';
import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSinkAws } from '../../services/aws/index.ts';
import { markTag } from '../../services/model/index.ts';
import type { RemediationRecord } from '../../services/store/index.ts';
import { createDeliveryActivities } from '../../services/worker/activities/delivery.ts';
import { remediationWorkflowId, taskQueue } from '../../workflows/workflow-ids.ts';
import { orgsweep } from '../support/cli.ts';
import { type RemediationWorld, startRemediationWorld } from '../support/remediation/world.ts';

let world: RemediationWorld;
beforeAll(async () => {
  world = await startRemediationWorld();
});
afterAll(async () => await world?.stop());
afterEach(async () => {
  world.clock.aheadMs = 0;
  world.org.proxy.setRules({ strictSts: true });
  await world.api.ask('mutation { resumeRemediations { stopped } }');
});

const Bucket = 'small-shop-site';
const owner = { Key: 'owner', Value: 'team' };
const cli = (as: string, ...args: string[]) => orgsweep('--api', world.api.url, 'remediation', '--as', as, ...args);
const tags = async (): Promise<readonly S3.Tag[]> =>
  await world.s3.send(new S3.GetBucketTaggingCommand({ Bucket })).then(
    ({ TagSet }) => TagSet ?? [],
    () => [],
  );
const setTags = (...TagSet: S3.Tag[]) => world.s3.send(new S3.PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

async function propose(action: string, ...parameters: string[]): Promise<string> {
  const args = ['plan', action, '--account', world.accountId, '--bucket', Bucket, '--propose', ...parameters];
  const { stdout, stderr } = await cli('alice', ...args);
  expect(stdout, stderr).toContain('PROPOSED');
  const start = stdout.split(' ')[0] ?? '';
  const { edges } = await world.store.remediations.page({}, 'PROPOSED_DESC', { first: 50, after: null });
  return edges.map(({ node }) => node.id).find((id) => id.startsWith(start)) ?? '';
}
const approve = async (id: string, notBefore: string): Promise<void> => {
  const { stderr } = await cli('bob', 'approve', id, '--not-before', notBefore);
  expect(stderr).toBe('');
};
/** Lets the notice period pass: what waits for Temporal's clock is begun anew with a worker whose clock is ahead. */
async function pass(id: string): Promise<void> {
  const workflowId = remediationWorkflowId(id);
  await world.temporal.workflow.getHandle(workflowId).terminate('time passes');
  world.clock.aheadMs = 7_200_000;
  await world.temporal.workflow.start('remediate', { workflowId, taskQueue, args: [{ planId: id }] });
}

/** Waits for what must come by itself; fails when the plan ends in another way. */
async function until(id: string, wanted: (plan: RemediationRecord) => boolean): Promise<RemediationRecord> {
  for (;;) {
    const plan = await world.store.remediation(id);
    if (plan === null) throw new Error(`no plan ${id}`);
    if (wanted(plan)) return plan;
    const settled = plan.endedAt !== null && (plan.mark === null || ['SKIPPED', 'REMOVED'].includes(plan.mark.state));
    if (settled) throw new Error(`${plan.state} ${plan.reason} ${JSON.stringify(plan.mark)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const marked = (id: string) => until(id, ({ mark }) => mark?.state === 'MARKED');
const removed = (id: string) => until(id, ({ mark, endedAt }) => mark?.state === 'REMOVED' && endedAt !== null);

describe('a notice period, from the approval to S3 and back', () => {
  it('tags the bucket beside the tags of others, takes the tag away before it writes, and undoes to the byte', async () => {
    await setTags(owner);
    const before = await tags();
    const id = await propose(
      'label-bucket',
      '--parameters',
      '{"classification":"internal","classifiedOn":"2026-01-02"}',
    );
    expect(await tags()).toEqual(before);
    await approve(id, inMs(3_600_000));
    const { mark } = await marked(id);
    expect(mark?.value).toMatch(/^label-bucket@20.*Z$/);
    expect(await tags()).toEqual([owner, { Key: markTag, Value: mark?.value }]);
    expect((await cli('carol', 'show', id)).stdout).toContain(`tag ${markTag}: MARKED label-bucket@`);
    await pass(id);
    // A bucket's own tags are what the plan rests on: the mark changes nothing of them.
    await until(id, ({ state }) => state === 'SUCCEEDED');
    const written = await tags();
    expect(written).toContainEqual({ Key: 'data-classification', Value: 'internal' });
    expect(written.map(({ Key }) => Key)).not.toContain(markTag);
    expect((await cli('carol', 'undo', id)).stdout).toContain('UNDONE');
    expect(JSON.stringify(await tags())).toBe(JSON.stringify(before));
  });

  it('leaves other plans of the bucket, and their undo, as if it were not there', async () => {
    const before = await tags();
    const waits = await propose('require-tls');
    await approve(waits, inMs(3_600_000));
    await marked(waits);
    const other = await propose('tag-bucket', '--parameters', '{"tags":{"stage":"test"}}');
    await cli('bob', 'approve', other);
    await until(other, ({ state }) => state === 'SUCCEEDED');
    expect((await tags()).map(({ Key }) => Key).sort()).toEqual([markTag, 'owner', 'stage'].sort());
    // A second plan that waits finds the tag in use, and waits without one.
    const second = await propose('enable-versioning');
    await approve(second, inMs(3_600_000));
    const { mark, state } = await until(second, (plan) => plan.mark?.state === 'SKIPPED');
    expect([state, mark?.reason]).toEqual(['SCHEDULED', expect.stringContaining('TAG_IN_USE')]);
    await cli('carol', 'cancel', second);
    expect((await cli('carol', 'cancel', waits)).stdout).toContain('CANCELLED');
    await removed(waits);
    expect((await cli('carol', 'undo', other)).stdout).toContain('UNDONE');
    expect(JSON.stringify(await tags())).toBe(JSON.stringify(before));
  });

  it('waits on without a tag, and says why, where tags cannot be read or written', async () => {
    for (const [operation, reason] of [
      ['GetBucketTagging', 'DENIED s3:GetBucketTagging'],
      ['PutBucketTagging', 'ACCESS_DENIED s3:PutBucketTagging'],
    ] as const) {
      const id = await propose('require-tls');
      const rule = { name: 'deny', match: { operation }, action: { kind: 'error' as const, code: 'AccessDenied' } };
      world.org.proxy.setRules({ strictSts: true, rules: [rule] });
      await approve(id, inMs(3_600_000));
      const { state, mark } = await until(id, (plan) => plan.mark?.state === 'SKIPPED');
      expect([state, mark?.reason]).toEqual(['SCHEDULED', expect.stringContaining(reason)]);
      expect((await tags()).map(({ Key }) => Key)).not.toContain(markTag);
      world.org.proxy.setRules({ strictSts: true });
      expect((await cli('carol', 'cancel', id)).stdout).toContain('CANCELLED');
    }
  });

  it('keeps the tag while all writes are stopped, and takes it away when they may be made again', async () => {
    const before = await tags();
    const id = await propose('require-tls');
    await approve(id, inMs(3_600_000));
    await marked(id);
    await world.api.ask('mutation { stopRemediations(reason: "drill") { stopped } }');
    expect((await cli('carol', 'cancel', id)).stdout).toContain('CANCELLED');
    expect((await tags()).map(({ Key }) => Key)).toContain(markTag);
    await world.api.ask('mutation { resumeRemediations { stopped } }');
    await removed(id);
    expect(JSON.stringify(await tags())).toBe(JSON.stringify(before));
  });

  it('takes the tag away, too, when the workflow was lost', async () => {
    const before = await tags();
    const id = await propose('require-tls');
    await approve(id, inMs(3_600_000));
    await marked(id);
    await world.temporal.workflow.getHandle(remediationWorkflowId(id)).terminate('lost');
    expect((await cli('carol', 'cancel', id)).stdout).toContain('CANCELLED');
    await removed(id);
    expect(JSON.stringify(await tags())).toBe(JSON.stringify(before));
  });

  it('shows the tag to whoever asks the API', async () => {
    const { data } = await world.api.ask(
      '{ remediations(first: 50) { nodes { action mark { state value reason } } } }',
    );
    const shape = z.object({ remediations: z.object({ nodes: z.array(z.object({ mark: z.unknown() })) }) });
    const shown = shape.parse(data).remediations.nodes.map(({ mark }) => mark);
    expect(shown).toContainEqual({ state: 'SKIPPED', value: expect.any(String), reason: expect.any(String) });
    expect(shown).toContainEqual({ state: 'REMOVED', value: expect.any(String), reason: null });
  });

  it('is told to a queue and to an event bus, and so is its end, once each', async () => {
    const region = 'us-east-1';
    const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
    const central = { region, endpoint: world.org.endpoint, credentials };
    const [sqs, bus] = [new SQSClient(central), new EventBridgeClient(central)];
    const queue = async (QueueName: string): Promise<string> =>
      (await sqs.send(new CreateQueueCommand({ QueueName }))).QueueUrl ?? '';
    const queues = { direct: await queue('notices'), bus: await queue('notices-of-the-bus') };
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: queues.bus, AttributeNames: ['QueueArn'] }),
    );
    await bus.send(new PutRuleCommand({ Name: 'notices', EventPattern: '{"source":["orgsweep"]}' }));
    const Targets = [{ Id: 'queue', Arn: Attributes?.['QueueArn'] }];
    await bus.send(new PutTargetsCommand({ Rule: 'notices', Targets }));
    const at = new Date().toISOString();
    const common = { routing: { remediations: true }, enabled: true, createdAt: at, updatedAt: at };
    const { Arn: busArn } = await bus.send(new DescribeEventBusCommand({}));
    const configs = { sqs: { queueUrl: queues.direct, region }, 'event-bridge': { busArn } };
    for (const [kind, config] of Object.entries(configs))
      await world.store.upsertSink({ id: kind, name: kind, kind, config, ...common });
    const aws = createSinkAws({
      ...{ ...central, roleName: 'OrgsweepFindings', externalId: null, sessionSeconds: 3_600, requestsPerSecond: 100 },
    });
    const sinkDeps = {
      ...{ aws, http: () => Promise.reject(new Error('no HTTP here')), secret: () => '', now: () => Date.now() },
    };
    const { routeOutbox, deliverDue } = createDeliveryActivities({
      ...{ store: world.store, sinkDeps, heartbeat: () => undefined },
    });
    const told = async (QueueUrl: string): Promise<string[]> => {
      const request = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 });
      const some = ((await sqs.send(request)).Messages ?? []).map(({ Body }) => Body ?? '');
      return some.length === 0 ? [] : [...some, ...(await told(QueueUrl))];
    };
    /** What arrives when all is delivered, twice. */
    const arrived = async () => {
      for (const _ of [1, 2]) {
        await routeOutbox({});
        for (const sinkId of Object.keys(configs)) await deliverDue({ sinkId });
      }
      return [await told(queues.direct), await told(queues.bus)];
    };
    await arrived();

    const id = await propose('require-tls');
    await approve(id, inMs(3_600_000));
    await marked(id);
    for (const news of await arrived()) {
      expect(news).toHaveLength(1);
      for (const word of ['SCHEDULED', 'require-tls', Bucket, id, 'bob', 'cancel']) expect(news[0]).toContain(word);
    }
    await cli('carol', 'cancel', id);
    for (const news of await arrived()) {
      expect(news).toHaveLength(1);
      for (const word of ['CANCELLED', id]) expect(news[0]).toContain(word);
    }
    await removed(id);
    aws.close();
    for (const client of [sqs, bus]) client.destroy();
  });
});
