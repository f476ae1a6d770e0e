import type { AsffFinding } from './formats/asff.ts';

/** An entry of a batch that AWS did not take, by its place in the batch. */
export interface NotTaken {
  readonly index: number;
  readonly code: string;
  readonly message: string;
  /** AWS's own fault, or a throttle: the same may be taken later. */
  readonly retryable: boolean;
}

export interface QueueMessage {
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** For FIFO queues and topics only. */
  readonly groupId: string;
  readonly deduplicationId: string;
}

/** The AWS calls that sinks need; implemented in services/aws. Each throws an OrgsweepError when nothing was taken. */
export interface SinkAws {
  /** BatchImportFindings, from the account that the findings name (Security Hub refuses any other). At most 100, 6 MB. */
  importFindings(accountId: string, region: string, findings: readonly AsffFinding[]): Promise<readonly NotTaken[]>;
  /** PutEvents to a bus by its ARN. At most 10 entries, 256 KB. */
  putEvents(
    busArn: string,
    entries: readonly {
      readonly detailType: string;
      readonly detail: string;
      readonly resources: readonly string[];
      readonly time: string;
    }[],
  ): Promise<readonly NotTaken[]>;
  /** PublishBatch. At most 10 messages, 256 KB. */
  publish(topicArn: string, messages: readonly QueueMessage[]): Promise<readonly NotTaken[]>;
  /** SendMessageBatch. At most 10 messages, 256 KB. */
  sendMessages(queueUrl: string, region: string, messages: readonly QueueMessage[]): Promise<readonly NotTaken[]>;
  /** Asks KMS whether a data key would be made under this key, without making one. INVALID_KMS_KEY or ACCESS_DENIED (kms:GenerateDataKey) when not. */
  proveKey(kmsKeyArn: string): Promise<void>;
  /** PutObject, with SSE-KMS under `kmsKeyArn` when one is given. */
  putObject(target: {
    readonly bucket: string;
    readonly region: string;
    readonly key: string;
    readonly body: string;
    readonly contentType: string;
    readonly kmsKeyArn: string | null;
  }): Promise<void>;
}
