import { type FindingEvent, type RemediationNews, type SweepEvent, safeJson } from '../../model/index.ts';
import type { BatchEntries } from '../batches.ts';
import type { QueueMessage } from '../sink-aws.ts';
import { fitted, jsonBytes } from './fit.ts';
import { macieFinding } from './macie-finding.ts';
import { remediationDocument } from './remediation-document.ts';
import { sweepDocument } from './sweep-document.ts';

// Ten messages share 256 KB.
const maxBodyBytes = 25_000;

/** What SendMessageBatch and PublishBatch take: ten messages and 256 KB (SQS and SNS API references); below it stays room for what is around them. */
const limits = { entries: 10, bytes: 255_000 };
const bytesOf = ({ body, attributes }: QueueMessage): number => jsonBytes(attributes) + Buffer.byteLength(body);

/** The finding in Macie's shape as a message; FIFO queues and topics keep the order of each finding and drop doubles of a delivery key. */
export const queueMessage = (event: FindingEvent): QueueMessage => ({
  body: safeJson(fitted((limit) => macieFinding(event, limit), maxBodyBytes)),
  attributes: {
    deliveryKey: event.key,
    findingType: event.finding.type,
    severity: event.finding.severity,
    status: event.status,
    accountId: event.finding.accountId,
  },
  groupId: event.finding.id,
  deduplicationId: event.key,
});

/** News of a sweep as a message. */
export const sweepMessage = (event: SweepEvent): QueueMessage => ({
  body: sweepDocument(event, maxBodyBytes),
  attributes: { deliveryKey: event.key, subject: event.subject, status: event.status },
  groupId: event.sweepId,
  deduplicationId: event.key,
});

/** News of a remediation as a message; FIFO queues and topics keep the order of each. */
const remediationMessage = (event: RemediationNews): QueueMessage => ({
  body: remediationDocument(event),
  attributes: { deliveryKey: event.key, subject: 'REMEDIATION', status: event.state, accountId: event.accountId },
  groupId: event.planId,
  deduplicationId: event.key,
});

/** Messages in batches. */
export const queueEntries: BatchEntries<QueueMessage> = {
  finding: queueMessage,
  sweep: sweepMessage,
  remediation: remediationMessage,
  bytesOf,
  limits,
};
