import { z } from 'zod';
import { defineSink } from '../define-sink.ts';
import { queueMessage, sweepMessage } from '../formats/queue-message.ts';
import { receiptsOf } from '../receipts.ts';

/** Messages to an SNS topic, standard or FIFO; subscribers filter by the attributes. */
export default defineSink({
  id: 'sns',
  title: 'Amazon SNS',
  config: z.strictObject({
    topicArn: z.string().regex(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]+(\.fifo)?$/, 'Give the ARN of a topic.'),
  }),
  batchSize: 10,
  concurrency: 8,
  deliver: async (events, { topicArn }, { aws }) =>
    receiptsOf(events, await aws.publish(topicArn, events.map(queueMessage))),
  deliverSweeps: async (events, { topicArn }, { aws }) =>
    receiptsOf(events, await aws.publish(topicArn, events.map(sweepMessage))),
});
