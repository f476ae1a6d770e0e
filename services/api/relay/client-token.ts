import { Arg, ID } from 'type-graphql';
import { OrgsweepError } from '../../model/index.ts';

/** An argument that makes a mutation safe to send again. */
export const ClientToken = () =>
  Arg('clientToken', () => ID, {
    nullable: true,
    description: 'The same token with the same content makes one only, however often it is sent.',
    validateFn: (token: unknown) => {
      if (token === null || token === undefined) return;
      if (typeof token === 'string' && /^[\x21-\x7e]{8,64}$/.test(token)) return;
      throw new OrgsweepError('BAD_USER_INPUT', '`clientToken` has 8 to 64 printable characters.', {
        advice: 'A UUID will do.',
      });
    },
  });
