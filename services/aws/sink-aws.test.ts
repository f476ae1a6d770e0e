import { createServer } from 'node:http';
import {
  CreateEventBusCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateBucketCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { EnableSecurityHubCommand, GetFindingsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MotoServer } from '../../infra/dev/moto.ts';
import { startMoto } from '../../test/support/moto.ts';
import type { FindingEvent } from '../model/index.ts';
import { asff } from '../sinks/formats/asff.ts';
import { type SinkDeps, sinkKind } from '../sinks/index.ts';
import { policyEvent, sensitiveEvent } from '../sinks/testing/sample-events.ts';
import { createSinkAws } from './sink-aws.ts';

const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const region = 'us-east-1';
const account = '123456789012';
const events = [sensitiveEvent(), policyEvent(), sensitiveEvent({ key: 'other "key"\n/é.csv', status: 'RESOLVED' })];

describe('AWS sinks, end to end against moto', () => {
  let moto: MotoServer;
  let aws: ReturnType<typeof createSinkAws>;
  let deps: SinkDeps;
  let central: { region: string; endpoint: string; credentials: typeof credentials };
  let sqs: SQSClient;
  beforeAll(async () => {
    moto = await startMoto();
    central = { region, endpoint: moto.endpoint, credentials };
    sqs = new SQSClient(central);
    aws = createSinkAws({
      region,
      endpoint: moto.endpoint,
      roleName: 'OrgsweepFindings',
      externalId: null,
      sessionSeconds: 3_600,
      credentials,
      requestsPerSecond: 100,
    });
    const http = () => Promise.reject(new Error('no HTTP here'));
    deps = { aws, http, secret: () => '', now: () => Date.now() };
  });
  afterAll(async () => {
    aws.close();
    await moto.stop();
  });

  const deliver = async (id: string, config: unknown, what: readonly FindingEvent[] = events) =>
    (await sinkKind(id)?.deliver(what, config, deps)) ?? [];
  const queue = async (name: string, attributes: Record<string, string> = {}) => {
    const url = (await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }))).QueueUrl ?? '';
    return { url, arn: `arn:aws:sqs:${region}:${account}:${name}` };
  };
  const received = async (QueueUrl: string): Promise<unknown[]> => {
    const answer = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }));
    return (answer.Messages ?? []).map((message) => JSON.parse(message.Body ?? ''));
  };
  const allDelivered = events.map(({ key }) => expect.objectContaining({ key, outcome: 'DELIVERED' }));
  const ids = events.map((event) => event.finding.id).sort();
  const idsOf = (messages: unknown[]) => messages.map((message) => (message as { id: string }).id).sort();

  it('proves a key by asking for a data key, and says when there is none', async () => {
    const kms = new KMSClient(central);
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const arn = KeyMetadata?.Arn ?? '';
    await expect(aws.proveKey(arn)).resolves.toBeUndefined();
    const gone = `${arn.slice(0, arn.lastIndexOf('/'))}/00000000-0000-0000-0000-000000000000`;
    await expect(aws.proveKey(gone)).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'kms:GenerateDataKey' });
  });

  it('SQS, standard and FIFO, where a double is dropped', async () => {
    const standard = await queue('findings');
    expect(await deliver('sqs', { queueUrl: standard.url, region })).toEqual(allDelivered);
    expect(idsOf(await received(standard.url))).toEqual(ids);
    const fifo = await queue('findings.fifo', { FifoQueue: 'true' });
    await deliver('sqs', { queueUrl: fifo.url, region });
    expect(await deliver('sqs', { queueUrl: fifo.url, region })).toEqual(allDelivered);
    expect(idsOf(await received(fifo.url))).toEqual(ids);
    expect(await received(fifo.url)).toEqual([]);
  });

  it('SNS, to a queue behind it', async () => {
    const behind = await queue('behind-sns');
    const sns = new SNSClient(central);
    const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'findings' }));
    await sns.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'sqs',
        Endpoint: behind.arn,
        Attributes: { RawMessageDelivery: 'true' },
      }),
    );
    expect(await deliver('sns', { topicArn: TopicArn })).toEqual(allDelivered);
    expect(idsOf(await received(behind.url))).toEqual(ids);
  });

  it("EventBridge, by a rule on Macie's detail-type to a queue", async () => {
    const behind = await queue('behind-bus');
    const bridge = new EventBridgeClient(central);
    const { EventBusArn } = await bridge.send(new CreateEventBusCommand({ Name: 'security' }));
    const EventPattern = JSON.stringify({ source: ['orgsweep'], 'detail-type': ['Macie Finding'] });
    await bridge.send(new PutRuleCommand({ Name: 'all', EventBusName: 'security', EventPattern }));
    await bridge.send(
      new PutTargetsCommand({ Rule: 'all', EventBusName: 'security', Targets: [{ Id: 'q', Arn: behind.arn }] }),
    );
    expect(await deliver('event-bridge', { busArn: EventBusArn })).toEqual(allDelivered);
    expect(idsOf((await received(behind.url)).map((event) => (event as { detail: unknown }).detail))).toEqual(ids);
  });

  it('Security Hub: one finding through its life, read back by GetFindings', async () => {
    const hub = new SecurityHubClient(central);
    await hub.send(new EnableSecurityHubCommand({}));
    const own = events.map((event) => ({ ...event, finding: { ...event.finding, accountId: account } }));
    expect(await deliver('security-hub', {}, own)).toEqual(allDelivered);
    expect(await deliver('security-hub', {}, own)).toEqual(allDelivered);
    const { Findings = [] } = await hub.send(new GetFindingsCommand({ MaxResults: 100 }));
    expect(new Set(Findings.map(({ Id }) => Id?.split('/').at(-1)))).toEqual(new Set(ids));
    expect(Findings.filter(({ RecordState }) => RecordState === 'ARCHIVED').map(({ Title }) => Title)).not.toEqual([]);
  });

  it('Security Hub is asked ten times a second, an account and region, at most', async () => {
    const [event] = events;
    if (event === undefined) throw new Error('no event');
    const one = [asff({ ...event, finding: { ...event.finding, accountId: account, region: 'eu-west-1' } })];
    const began = performance.now();
    await Promise.all(Array.from({ length: 25 }, () => aws.importFindings(account, 'eu-west-1', one)));
    // Ten at once, fifteen more at ten a second.
    expect(performance.now() - began).toBeGreaterThan(1_400);
  });

  it('a queue URL leads nowhere but to SQS: what it names is not asked', async () => {
    let asked = 0;
    const trap = createServer((_, response) => {
      asked += 1;
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => trap.once('listening', resolve));
    const address = trap.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const real = createSinkAws({
      region,
      endpoint: null,
      roleName: 'OrgsweepFindings',
      externalId: null,
      sessionSeconds: 3_600,
      credentials,
      requestsPerSecond: 100,
    });
    try {
      const config = { queueUrl: `http://127.0.0.1:${port}/${account}/q`, region: 'xx-nowhere-1' };
      const receipts = await sinkKind('sqs')?.deliver(events, config, { ...deps, aws: real });
      expect(receipts?.map(({ outcome }) => outcome)).not.toContain('DELIVERED');
      expect(asked).toBe(0);
    } finally {
      real.close();
      trap.close();
    }
  });

  it('OCSF to S3, the same batch into the same object', async () => {
    const s3 = new S3Client({ ...central, forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: 'lake' }));
    const [first] = await deliver('ocsf-s3', { bucket: 'lake', region });
    expect(await deliver('ocsf-s3', { bucket: 'lake', region })).toContainEqual(first);
    const Key = first?.outcome === 'DELIVERED' ? (first.remoteId ?? '').replace('s3://lake/', '') : '';
    const body = await (await s3.send(new GetObjectCommand({ Bucket: 'lake', Key }))).Body?.transformToString();
    expect(
      body
        ?.trim()
        .split('\n')
        .map((line) => JSON.parse(line).finding_info.uid)
        .sort(),
    ).toEqual(ids);
  });

  it('what is not there is told by its code, and nothing is said to be delivered', async () => {
    const bucket = await deliver('ocsf-s3', { bucket: 'not-there-at-all', region });
    expect(bucket.map((receipt) => receipt.outcome)).not.toContain('DELIVERED');
    expect(bucket[0]).toMatchObject({ outcome: 'REJECTED', code: 'NOT_FOUND' });
    expect(
      (await deliver('sqs', { queueUrl: `${moto.endpoint}/${account}/nothing`, region })).map(({ outcome }) => outcome),
    ).not.toContain('DELIVERED');
    expect(await deliver('sns', { topicArn: 'findings' })).toEqual(
      events.map(() => expect.objectContaining({ code: 'BAD_USER_INPUT' })),
    );
  });
});
