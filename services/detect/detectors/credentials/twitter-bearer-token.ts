import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'TWITTER_BEARER_TOKEN',
  name: 'X (Twitter) bearer token',
  literals: ['AAAAAAAAAAAAAAAAAAAAA'],
  source: 'A{20,24}(?<secret>[A-Za-z0-9%]{60,120})',
  most: 150,
  make: (variant) => fakeSecret('AAAAAAAAAAAAAAAAAAAAA', 60, 'base62', variant),
  references: ['https://docs.x.com/fundamentals/authentication/oauth-2-0/application-only'],
});
