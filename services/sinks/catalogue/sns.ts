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

/** Messages to an SNS topic, standard or FIFO; subscribers filter by the attributes. */
export default defineSink({
  id: 'sns',
  title: 'Amazon SNS',
  config: z.strictObject({
    topicArn: z.string().regex(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]+(\.fifo)?$/, 'Give the ARN of a topic.'),
  }),
  batchSize: 10,
  concurrency: 8,
  deliver: (events, { topicArn }, { aws }) =>
    inBatches(events, queueMessage, messageBytes, messageLimits, (messages) => aws.publish(topicArn, messages)),
  deliverSweeps: (events, { topicArn }, { aws }) =>
    inBatches(events, sweepMessage, messageBytes, messageLimits, (messages) => aws.publish(topicArn, messages)),
  deliverRemediations: (events, { topicArn }, { aws }) =>
    inBatches(events, remediationMessage, messageBytes, messageLimits, (messages) => aws.publish(topicArn, messages)),
});
