import { z } from 'zod';
import { batchDeliveries } from '../batches.ts';
import { defineSink } from '../define-sink.ts';
import { queueEntries } from '../formats/queue-message.ts';

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
  ...batchDeliveries(
    queueEntries,
    (messages, { queueUrl, region }: { readonly queueUrl: string; readonly region: string }, { aws }) =>
      aws.sendMessages(queueUrl, region, messages),
  ),
});
