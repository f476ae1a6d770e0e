import { z } from 'zod';
import { defineSink } from '../define-sink.ts';
import { queueMessage, sweepMessage } from '../formats/queue-message.ts';
import { receiptsOf } from '../receipts.ts';

/** Messages to an SQS queue, standard or FIFO. */
export default defineSink({
  id: 'sqs',
  title: 'Amazon SQS',
  config: z.strictObject({
    queueUrl: z.url(),
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'Give a region, like eu-central-1.'),
  }),
  batchSize: 10,
  concurrency: 8,
  deliver: async (events, { queueUrl, region }, { aws }) =>
    receiptsOf(events, await aws.sendMessages(queueUrl, region, events.map(queueMessage))),
  deliverSweeps: async (events, { queueUrl, region }, { aws }) =>
    receiptsOf(events, await aws.sendMessages(queueUrl, region, events.map(sweepMessage))),
});
