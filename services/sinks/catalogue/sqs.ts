import { z } from 'zod';
import { inBatches } from '../batches.ts';
import { defineSink } from '../define-sink.ts';
import {
  messageBytes,
  messageLimits,
  queueMessage,
  remediationMessage,
  sweepMessage,
} from '../formats/queue-message.ts';

/** Messages to an SQS queue, standard or FIFO. */
export default defineSink({
  id: 'sqs',
  title: 'Amazon SQS',
  config: z.strictObject({
    /** Says which queue; what is asked is the region's own endpoint, wherever this leads. */
    queueUrl: z.url(),
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'Give a region, like eu-central-1.'),
  }),
  batchSize: 10,
  concurrency: 8,
  deliver: (events, { queueUrl, region }, { aws }) =>
    inBatches(events, queueMessage, messageBytes, messageLimits, (messages) =>
      aws.sendMessages(queueUrl, region, messages),
    ),
  deliverSweeps: (events, { queueUrl, region }, { aws }) =>
    inBatches(events, sweepMessage, messageBytes, messageLimits, (messages) =>
      aws.sendMessages(queueUrl, region, messages),
    ),
  deliverRemediations: (events, { queueUrl, region }, { aws }) =>
    inBatches(events, remediationMessage, messageBytes, messageLimits, (messages) =>
      aws.sendMessages(queueUrl, region, messages),
    ),
});
