import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ROLLBAR_ACCESS_TOKEN',
  name: 'Rollbar access token',
  vendors: ['rollbar'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://docs.rollbar.com/docs/access-tokens'],
});
