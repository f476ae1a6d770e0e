import { z } from 'zod';
import { defineAction } from '../define-action.ts';
import { malformed, nothing } from '../shapes.ts';

const shape = z.object({ Status: z.enum(['Enabled', 'Suspended']).optional(), MFADelete: z.string().optional() });

/** Versioning on. S3 knows no way back to a bucket that never had it: undone, such a bucket has it suspended. */
export default defineAction({
  id: 'enable-versioning',
  title: 'Switch versioning on',
  description:
    'Overwritten and deleted objects are kept as versions, and cost. Undone, a bucket that never had versioning has it suspended: S3 has no way further back.',
  target: 'BUCKET',
  parameters: nothing,
  reads: ['versioning'],
  writes: ['versioning'],
  plan(documents) {
    const now = shape.safeParse(documents('versioning') ?? {});
    if (!now.success) return malformed('versioning');
    if (now.data.Status === 'Enabled') return [];
    // Its change takes the root user's device (S3 API reference, PutBucketVersioning).
    if (now.data.MFADelete === 'Enabled')
      return { refused: 'MFA_DELETE versioning can only be changed with the MFA device' };
    return [{ setting: 'versioning', document: { Status: 'Enabled' } }];
  },
  samples: [{ documents: {} }, { documents: { versioning: { Status: 'Suspended' } } }],
});
