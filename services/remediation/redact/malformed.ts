import { OrgsweepError } from '../../model/index.ts';

/** The object is not what its name says, or lacks what was named. `what` holds nothing of the object's values. */
export const malformed = (what: string): OrgsweepError =>
  new OrgsweepError('BAD_USER_INPUT', `The object ${what}.`, {
    detail: `The object ${what}`,
    advice: 'Look at it, and name what it has.',
  });
