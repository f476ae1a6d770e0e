import { z } from 'zod';
import { defineAction } from '../define-action.ts';
import { malformed, nothing } from '../shapes.ts';

const statusShape = z.strictObject({ userName: z.string(), status: z.enum(['Active', 'Inactive']) });

/** An access key that was found in an object stops to open anything; undone, it does so again. */
export default defineAction({
  id: 'deactivate-access-key',
  title: 'Deactivate an access key that was found',
  description:
    'Sets the access key to Inactive in the account that owns it: whatever signs with it is refused at once. The key stays, and is active again after the undo. Tell its owner to make a new one first.',
  target: 'ACCESS_KEY',
  parameters: nothing,
  reads: ['accessKeyStatus'],
  writes: ['accessKeyStatus'],
  plan(documents) {
    const now = documents('accessKeyStatus');
    if (now === null)
      return { refused: 'NO_SUCH_KEY no user of the account has it: it is gone, of the root user, or of a session' };
    const key = statusShape.safeParse(now);
    if (!key.success) return malformed('accessKeyStatus');
    return [{ setting: 'accessKeyStatus', document: { ...key.data, status: 'Inactive' } }];
  },
  samples: [{ documents: { accessKeyStatus: { userName: 'deploy', status: 'Active' } } }],
});
