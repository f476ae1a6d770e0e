import { DeleteMessageBatchCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { clientOptions, createHandler } from './caller.ts';
import type { AwsConfig } from './contract.ts';
import { asked, translate } from './errors.ts';

/** Seconds that one question waits for a message. */
const waitSeconds = 10;
/** Seconds after which what was received and not done comes again. */
const visibilitySeconds = 60;

export interface QueuedMessage {
  readonly id: string;
  readonly body: string;
  /** Names this receipt of it. */
  readonly receipt: string;
}

/** A queue of messages, read with the worker's own credentials. */
export interface ChangeQueue {
  /** Up to ten; none after a wait of ten seconds. */
  receive(signal?: AbortSignal): Promise<readonly QueuedMessage[]>;
  /** They do not come again. At most ten. */
  done(receipts: readonly string[]): Promise<void>;
  close(): void;
}

/** `https://sqs.eu-central-1.amazonaws.com/…` says its region. */
const regionOf = (queueUrl: string): string | undefined =>
  /^sqs\.([a-z0-9-]+)\.(?:amazonaws|api\.aws)/.exec(new URL(queueUrl).hostname)?.[1];

/** The queue at `queueUrl`. */
export function createChangeQueue(config: AwsConfig, queueUrl: string): ChangeQueue {
  const handler = createHandler();
  const region = regionOf(queueUrl) ?? config.region;
  const client = new SQSClient({
    ...clientOptions(config, region, handler),
    ...(config.credentials === null ? {} : { credentials: config.credentials }),
  });
  return {
    async receive(signal) {
      try {
        const { Messages } = await client.send(
          new ReceiveMessageCommand({
            QueueUrl: queueUrl,
            MaxNumberOfMessages: 10,
            WaitTimeSeconds: waitSeconds,
            VisibilityTimeout: visibilitySeconds,
          }),
          signal === undefined ? {} : { abortSignal: signal },
        );
        return (Messages ?? []).map(({ MessageId, Body, ReceiptHandle }) => ({
          id: MessageId ?? '',
          body: Body ?? '',
          receipt: ReceiptHandle ?? '',
        }));
      } catch (error) {
        if (signal?.aborted) throw error;
        throw translate(error, 'sqs:ReceiveMessage', region);
      }
    },
    async done(receipts) {
      if (receipts.length === 0) return;
      const Entries = receipts.map((ReceiptHandle, index) => ({ Id: String(index), ReceiptHandle }));
      // One that is not deleted comes again and is known then.
      await asked('sqs:DeleteMessage', region, () =>
        client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries })),
      );
    },
    close: () => handler.destroy(),
  };
}
