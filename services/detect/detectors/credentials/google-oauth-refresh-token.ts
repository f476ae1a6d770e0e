import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'GOOGLE_OAUTH_REFRESH_TOKEN',
  name: 'Google OAuth refresh token',
  literals: ['1//0'],
  source: '1//0(?<secret>[A-Za-z0-9_-]{40,120})',
  most: 126,
  make: (variant) => fakeSecret('1//0', 40, 'base64url', variant),
  references: ['https://developers.google.com/identity/protocols/oauth2'],
});
