import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DryRunOperationException, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { BatchImportFindingsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { STSClient } from '@aws-sdk/client-sts';
import { LRUCache } from 'lru-cache';
import type { NotTaken, QueueMessage, SinkAws } from '../sinks/index.ts';
import { clientOptions, createHandler } from './caller.ts';
import type { AwsConfig } from './contract.ts';
import { asked, causeOf } from './errors.ts';
import { Sessions } from './sessions.ts';
import { TokenBucket } from './token-bucket.ts';

/** A session of the findings role may import findings and nothing else, whatever the role may do. */
const importOnly = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'securityhub:BatchImportFindings', Resource: '*' }],
});

/** BatchImportFindings an account, region and second (API reference). */
const importsPerSecond = 10;
/** Codes of FailedFindings that may pass by themselves. */
const passing = /Internal|Limit|Throttl|Concurrent/;

const regionOf = (arn: string): string => arn.split(':')[3] ?? '';

interface FailedEntry {
  readonly Id?: string | undefined;
  readonly Code?: string | undefined;
  readonly SenderFault?: boolean | undefined;
}
/** Entries carry their place in the batch as Id. AWS's message may quote the entry, so the code stands for it. A key that is throttled counts as the sender's fault. */
const failedEntries = (failed: readonly FailedEntry[] | undefined): NotTaken[] =>
  (failed ?? []).map(({ Id, Code, SenderFault }) => ({
    index: Number(Id),
    code: Code ?? 'UNKNOWN',
    message: 'AWS did not take this entry.',
    retryable: SenderFault !== true || causeOf({ name: Code }) === 'THROTTLED',
  }));

const stringAttributes = (attributes: QueueMessage['attributes']) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
const fifo = (target: string, { groupId, deduplicationId }: QueueMessage) =>
  target.endsWith('.fifo') ? { MessageGroupId: groupId, MessageDeduplicationId: deduplicationId } : {};

/** AWS as sinks need it: everything with the worker's own credentials, but findings, which the findings role of their account imports. */
export function createSinkAws(config: AwsConfig): SinkAws & { close(): void } {
  const handler = createHandler();
  const own = (region: string) => ({
    ...clientOptions(config, region, handler),
    ...(config.credentials === null ? {} : { credentials: config.credentials }),
  });
  const sessions = new Sessions(new STSClient(own(config.region)), config, importOnly);
  const once = <T>(make: (options: ReturnType<typeof own>) => T) => {
    const made = new Map<string, T>();
    return (region: string): T => {
      const client = made.get(region) ?? make(own(region));
      made.set(region, client);
      return client;
    };
  };
  /** One a session and region, as `MemberCaller` has them; never destroyed one by one, since all share the handler. */
  const hubs = new LRUCache<string, SecurityHubClient>({ max: 500 });
  const hubOf = async (accountId: string, region: string): Promise<SecurityHubClient> => {
    const credentials = await sessions.get({ sweepId: 'findings', accountId });
    const key = `${credentials.accessKeyId} ${region}`;
    const client = hubs.get(key) ?? new SecurityHubClient({ ...clientOptions(config, region, handler), credentials });
    hubs.set(key, client);
    return client;
  };
  const pace = new LRUCache<string, TokenBucket>({ max: 20_000 });
  const paceOf = (accountId: string, region: string): TokenBucket => {
    const key = `${accountId} ${region}`;
    const bucket = pace.get(key) ?? new TokenBucket(importsPerSecond);
    pace.set(key, bucket);
    return bucket;
  };
  const eventBridge = once((options) => new EventBridgeClient(options));
  const sns = once((options) => new SNSClient(options));
  // A queue's URL is configuration: else the SDK would send signed requests to whatever host it names.
  const sqs = once((options) => new SQSClient({ ...options, useQueueUrlAsEndpoint: false }));
  const kms = once((options) => new KMSClient(options));
  const s3 = once((options) => new S3Client({ ...options, forcePathStyle: config.endpoint !== null }));

  return {
    async importFindings(accountId, region, findings) {
      const client = await hubOf(accountId, region);
      const byId = new Map(findings.map((finding, index) => [finding.Id, index]));
      await paceOf(accountId, region).take();
      const answer = await asked('securityhub:BatchImportFindings', region, () =>
        client.send(new BatchImportFindingsCommand({ Findings: [...findings] })),
      );
      return (answer.FailedFindings ?? []).map(({ Id, ErrorCode }) => ({
        index: byId.get(Id ?? '') ?? -1,
        code: ErrorCode ?? 'UNKNOWN',
        message: 'Security Hub did not take this finding.',
        retryable: passing.test(ErrorCode ?? ''),
      }));
    },
    async putEvents(busArn, entries) {
      const region = regionOf(busArn);
      const answer = await asked('events:PutEvents', region, () =>
        eventBridge(region).send(
          new PutEventsCommand({
            Entries: entries.map(({ detailType, detail, resources, time }) => ({
              EventBusName: busArn,
              Source: 'orgsweep',
              DetailType: detailType,
              Detail: detail,
              Resources: [...resources],
              Time: new Date(time),
            })),
          }),
        ),
      );
      return (answer.Entries ?? []).flatMap(({ ErrorCode }, index) =>
        ErrorCode === undefined
          ? []
          : [
              {
                index,
                code: ErrorCode,
                message: 'EventBridge did not take this event.',
                retryable: ErrorCode === 'ThrottlingException' || ErrorCode === 'InternalFailure',
              },
            ],
      );
    },
    async publish(topicArn, messages) {
      const region = regionOf(topicArn);
      const answer = await asked('sns:Publish', region, () =>
        sns(region).send(
          new PublishBatchCommand({
            TopicArn: topicArn,
            PublishBatchRequestEntries: messages.map((message, index) => ({
              Id: String(index),
              Message: message.body,
              MessageAttributes: stringAttributes(message.attributes),
              ...fifo(topicArn, message),
            })),
          }),
        ),
      );
      return failedEntries(answer.Failed);
    },
    async sendMessages(queueUrl, region, messages) {
      const answer = await asked('sqs:SendMessage', region, () =>
        sqs(region).send(
          new SendMessageBatchCommand({
            QueueUrl: queueUrl,
            Entries: messages.map((message, index) => ({
              Id: String(index),
              MessageBody: message.body,
              MessageAttributes: stringAttributes(message.attributes),
              ...fifo(queueUrl, message),
            })),
          }),
        ),
      );
      return failedEntries(answer.Failed);
    },
    async proveKey(kmsKeyArn) {
      const region = regionOf(kmsKeyArn);
      const request = new GenerateDataKeyCommand({ KeyId: kmsKeyArn, KeySpec: 'AES_256', DryRun: true });
      await asked('kms:GenerateDataKey', region, async () => {
        try {
          await kms(region).send(request);
        } catch (error) {
          // KMS's word for: it would have been done.
          if (!(error instanceof DryRunOperationException)) throw error;
        }
      });
    },
    async putObject({ bucket, region, key, body, contentType, kmsKeyArn }) {
      await asked('s3:PutObject', region, () =>
        s3(region).send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: body,
            ContentType: contentType,
            ...(kmsKeyArn === null ? {} : { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: kmsKeyArn }),
          }),
        ),
      );
    },
    close: () => handler.destroy(),
  };
}
