import { OrgsweepError } from '../../model/index.ts';

/** A copy cannot be made. `reason` begins with a code and holds nothing of the object's values. */
export const notRewritable = (reason: string): OrgsweepError =>
  new OrgsweepError('BAD_USER_INPUT', `No redacted copy can be made of the object: ${reason}.`, {
    detail: reason,
    advice: 'Make the copy with a tool that reads it, or deny access to the object.',
  });
