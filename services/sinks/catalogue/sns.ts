import { z } from 'zod';
import { batchDeliveries } from '../batches.ts';
import { defineSink } from '../define-sink.ts';
import { queueEntries } from '../formats/queue-message.ts';

/** Messages to an SNS topic, standard or FIFO; subscribers filter by the attributes. */
export default defineSink({
  id: 'sns',
  title: 'Amazon SNS',
  config: z.strictObject({
    topicArn: z.string().regex(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]+(\.fifo)?$/, 'Give the ARN of a topic.'),
  }),
  batchSize: 10,
  concurrency: 8,
  ...batchDeliveries(queueEntries, (messages, { topicArn }: { readonly topicArn: string }, { aws }) =>
    aws.publish(topicArn, messages),
  ),
});
