import { z } from 'zod';
import { defineAction } from '../define-action.ts';

/** Server access logs to another bucket; one that logs already is left as it is. */
export default defineAction({
  id: 'enable-access-logging',
  title: 'Switch server access logging on',
  description:
    'Access logs of the bucket go to `targetBucket`, which must be of the same account and region and let the logging service write. Logs cost storage.',
  target: 'BUCKET',
  parameters: z.strictObject({
    targetBucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'Give the name of a bucket.'),
    targetPrefix: z.string().max(512).optional(),
  }),
  reads: ['logging'],
  writes: ['logging'],
  plan(documents, { targetBucket, targetPrefix }, { target }) {
    if (documents('logging') !== null) return [];
    // Logs about logs never end.
    if (targetBucket === target.bucketName) return { refused: 'LOGS_TO_ITSELF a bucket must not log into itself' };
    return [
      {
        setting: 'logging',
        document: { TargetBucket: targetBucket, TargetPrefix: targetPrefix ?? `${target.bucketName}/` },
      },
    ];
  },
  samples: [{ parameters: { targetBucket: 'logs-of-all' }, documents: {} }],
});
