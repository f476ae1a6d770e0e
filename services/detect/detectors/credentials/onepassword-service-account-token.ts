import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ONEPASSWORD_SERVICE_ACCOUNT_TOKEN',
  name: '1Password service account token',
  literals: ['ops_eyJ'],
  source: 'ops_(?<secret>eyJ[A-Za-z0-9_-]{200,1500}={0,3})',
  most: 1520,
  make: (variant) => fakeSecret('ops_eyJ', 200, 'base64url', variant),
  references: ['https://developer.1password.com/docs/service-accounts/security/'],
});
