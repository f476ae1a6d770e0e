import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'SENTRY_ORG_TOKEN',
  name: 'Sentry organization auth token',
  literals: ['sntrys_'],
  source: 'sntrys_(?<secret>eyJ[A-Za-z0-9+/=_-]{40,400})',
  most: 420,
  make: (variant) => fakeSecret('sntrys_eyJ', 40, 'base62', variant),
  references: ['https://docs.sentry.io/api/auth/'],
});
