import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'GOOGLE_OAUTH_ACCESS_TOKEN',
  name: 'Google OAuth access token',
  literals: ['ya29.'],
  source: 'ya29\\.(?<secret>[A-Za-z0-9_-]{30,2048})',
  most: 2053,
  make: (variant) => fakeSecret('ya29.', 30, 'base64url', variant),
  references: ['https://developers.google.com/identity/protocols/oauth2'],
});
