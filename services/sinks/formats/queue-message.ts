import type { FindingEvent } from '../../model/index.ts';
import type { QueueMessage } from '../sink-aws.ts';
import { fitted } from './fit.ts';
import { macieFinding } from './macie-finding.ts';

// Ten messages share 256 KB.
const maxBodyBytes = 25_000;

/** The finding in Macie's shape as a message; FIFO queues and topics keep the order of each finding and drop doubles of a delivery key. */
export const queueMessage = (event: FindingEvent): QueueMessage => ({
  body: JSON.stringify(fitted((limit) => macieFinding(event, limit), maxBodyBytes)),
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
