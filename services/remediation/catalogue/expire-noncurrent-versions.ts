import { z } from 'zod';
import { defineAction } from '../define-action.ts';
import { lifecycleShape, malformed } from '../shapes.ts';

const id = 'orgsweep-expire-noncurrent';

/** A lifecycle rule beside those that are there: old versions and broken uploads go after some days. */
export default defineAction({
  id: 'expire-noncurrent-versions',
  title: 'Let old versions expire',
  description:
    'Adds a lifecycle rule that deletes noncurrent versions after `days` days and broken uploads after seven. What S3 has deleted by it does not come back by an undo.',
  target: 'BUCKET',
  parameters: z.strictObject({ days: z.int().min(1).max(3_650) }),
  reads: ['lifecycle'],
  writes: ['lifecycle'],
  plan(documents, { days }) {
    const now = lifecycleShape.safeParse(documents('lifecycle') ?? { Rules: [] });
    if (!now.success) return malformed('lifecycle');
    const rule = {
      ID: id,
      Status: 'Enabled',
      Filter: { Prefix: '' },
      NoncurrentVersionExpiration: { NoncurrentDays: days },
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
    };
    const Rules = [...now.data.Rules.filter(({ ID }) => ID !== id), rule];
    return [{ setting: 'lifecycle', document: { ...now.data, Rules } }];
  },
  samples: [
    { parameters: { days: 30 }, documents: {} },
    {
      parameters: { days: 90 },
      documents: {
        lifecycle: { Rules: [{ ID: 'own', Status: 'Enabled', Filter: { Prefix: 'tmp/' }, Expiration: { Days: 3 } }] },
      },
    },
  ],
});
