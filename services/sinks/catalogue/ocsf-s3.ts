import { createHash } from 'node:crypto';
import { z } from 'zod';
import { safeJson } from '../../model/index.ts';
import { defineSink, delivered } from '../define-sink.ts';
import { ocsf } from '../formats/ocsf.ts';
import { forAll } from '../receipts.ts';

/** OCSF 1.6.0 as JSON lines to S3, one object a batch, named by its content: the same batch again writes the same object. */
export default defineSink({
  id: 'ocsf-s3',
  title: 'OCSF to Amazon S3',
  config: z
    .strictObject({
      bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'Give the name of a bucket.'),
      region: z.string().min(1),
      prefix: z.string().max(512).default('orgsweep/ocsf/'),
      kmsKeyArn: z
        .string()
        .regex(/^arn:aws[a-z-]*:kms:/, 'Give the ARN of a KMS key.')
        .optional(),
    })
    .refine(({ region, kmsKeyArn }) => kmsKeyArn === undefined || kmsKeyArn.split(':')[3] === region, {
      path: ['kmsKeyArn'],
      message: 'The key must be in the region of the bucket.',
    }),
  check: ({ kmsKeyArn }) => (kmsKeyArn === undefined ? null : ({ aws }) => aws.proveKey(kmsKeyArn)),
  batchSize: 1_000,
  concurrency: 2,
  async deliver(events, { bucket, region, prefix, kmsKeyArn }, { aws }) {
    const [first] = events;
    if (first === undefined) return [];
    const name = createHash('sha256')
      .update(events.map(({ key }) => key).join())
      .digest('hex');
    const key = `${prefix}${first.occurredAt.slice(0, 10)}/${name}.jsonl`;
    const body = events.map((event) => `${safeJson(ocsf(event))}\n`).join('');
    await aws.putObject({
      bucket,
      region,
      key,
      body,
      contentType: 'application/x-ndjson',
      kmsKeyArn: kmsKeyArn ?? null,
    });
    return forAll(events, (each) => delivered(each, `s3://${bucket}/${key}`));
  },
});
