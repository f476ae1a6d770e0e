import { z } from 'zod';
import { defineAction } from '../define-action.ts';
import { encryptionShape, malformed } from '../shapes.ts';

const sseS3 = { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] };

/** Default encryption of new objects: SSE-KMS with a key, SSE-S3 without. */
export default defineAction({
  id: 'encrypt-by-default',
  title: 'Set default encryption',
  description:
    'New objects are encrypted with the given KMS key (SSE-KMS with a bucket key), or with SSE-S3 where no key is given. Objects that are there stay as they are. Whoever reads new ones must be allowed to use the key.',
  target: 'BUCKET',
  parameters: z.strictObject({
    kmsKeyArn: z
      .string()
      .regex(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[\w/-]+$/, 'Give the ARN of a KMS key.')
      .nullable()
      .default(null),
  }),
  reads: ['encryption'],
  writes: ['encryption'],
  plan(documents, { kmsKeyArn }) {
    const now = encryptionShape.safeParse(documents('encryption') ?? { Rules: [{}] });
    if (!now.success) return malformed('encryption');
    const [rule = {}, ...others] = now.data.Rules;
    const { ApplyServerSideEncryptionByDefault: current, BucketKeyEnabled: _, ...kept } = rule;
    // A stronger encryption than the one asked for stays.
    if (kmsKeyArn === null && current !== undefined) return [];
    const wanted =
      kmsKeyArn === null
        ? { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }
        : {
            ApplyServerSideEncryptionByDefault: {
              SSEAlgorithm: current?.SSEAlgorithm === 'aws:kms:dsse' ? 'aws:kms:dsse' : 'aws:kms',
              KMSMasterKeyID: kmsKeyArn,
            },
            // DSSE-KMS knows no bucket key.
            BucketKeyEnabled: current?.SSEAlgorithm !== 'aws:kms:dsse',
          };
    return [{ setting: 'encryption', document: { ...now.data, Rules: [{ ...kept, ...wanted }, ...others] } }];
  },
  samples: [
    { documents: {} },
    { parameters: { kmsKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/sample' }, documents: { encryption: sseS3 } },
  ],
});
