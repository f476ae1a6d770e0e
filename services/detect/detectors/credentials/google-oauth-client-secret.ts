import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'GOOGLE_OAUTH_CLIENT_SECRET',
  name: 'Google OAuth client secret',
  literals: ['GOCSPX-'],
  source: 'GOCSPX-(?<secret>[A-Za-z0-9_-]{28})',
  most: 36,
  make: (variant) => fakeSecret('GOCSPX-', 28, 'base64url', variant),
  references: ['https://developers.google.com/identity/protocols/oauth2'],
});
