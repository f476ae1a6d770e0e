import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'PUBNUB_SECRET_KEY',
  name: 'PubNub secret key',
  literals: ['sec-c-'],
  source: '(?<secret>sec-c-[A-Za-z0-9]{48})',
  most: 54,
  make: (variant) => `sec-c-${fakeSecret('', 48, 'base62', variant)}`,
  references: ['https://www.pubnub.com/docs/general/setup/account-setup'],
});
