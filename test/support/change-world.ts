import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateQueueCommand, GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** A queue of changes in moto, as EventBridge fills it. */
export interface ChangeWorld {
  readonly queueUrl: string;
  send(body: string): Promise<void>;
  /** Messages that are not deleted, waiting or in flight. */
  left(): Promise<number>;
}

export async function openChangeQueue(endpoint: string): Promise<ChangeWorld> {
  const client = new SQSClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
  });
  const { QueueUrl: queueUrl = '' } = await client.send(
    new CreateQueueCommand({ QueueName: `changes-${randomUUID()}` }),
  );
  return {
    queueUrl,
    async send(MessageBody) {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
    },
    async left() {
      const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...names] }),
      );
      return names.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
    },
  };
}

/**
 * Asks again until the answer is as wanted, 3,000 times at most: what a killed worker had in hand comes back after its heartbeat's time, which
 * a busy machine makes longer.
 */
export async function settled<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (wanted(answer) || tries === 3_000) return answer;
    await sleep(100);
  }
}

const iamUser = {
  type: 'IAMUser',
  principalId: 'AIDAEXAMPLE',
  accountId: '111122223333',
  arn: 'arn:aws:iam::111122223333:user/ada',
  userName: 'ada',
};

/** A message as EventBridge sends a call that CloudTrail recorded. */
export function changeMessage(change: {
  readonly accountId: string;
  readonly eventName: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly eventSource?: string;
  readonly eventId?: string;
  readonly at?: string;
  readonly identity?: Readonly<Record<string, unknown>>;
  readonly errorCode?: string;
  readonly sourceIPAddress?: string;
  readonly resources?: readonly object[];
}): string {
  const { accountId, at = new Date().toISOString(), eventSource = 's3.amazonaws.com' } = change;
  return JSON.stringify({
    version: '0',
    id: randomUUID(),
    'detail-type': 'AWS API Call via CloudTrail',
    source: `aws.${eventSource.split('.')[0]}`,
    account: accountId,
    time: at,
    region: 'us-east-1',
    resources: [],
    detail: {
      eventVersion: '1.11',
      userIdentity: change.identity ?? iamUser,
      eventTime: at,
      eventSource,
      eventName: change.eventName,
      awsRegion: 'us-east-1',
      sourceIPAddress: change.sourceIPAddress ?? '198.51.100.7',
      userAgent: '[aws-cli/2.31.0]',
      ...(change.errorCode === undefined ? {} : { errorCode: change.errorCode }),
      requestParameters: change.parameters,
      responseElements: null,
      eventID: change.eventId ?? randomUUID(),
      readOnly: false,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: accountId,
      eventCategory: 'Management',
      ...(change.resources === undefined ? {} : { resources: change.resources }),
    },
  });
}
