import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'SNYK_ACCESS_TOKEN',
  name: 'Snyk personal or service access token',
  literals: ['snyk_uat.', 'snyk_sat.'],
  source: 'snyk_[us]at\\.[A-Za-z0-9]{8}\\.(?<secret>[A-Za-z0-9_-]{8,400}\\.[A-Za-z0-9_-]{36,400})',
  most: 820,
  make: (variant) =>
    `${fakeSecret('snyk_uat.', 8, 'hex', variant)}.${fakeSecret('', 40, 'base64url', variant)}.${fakeSecret('', 43, 'base64url', variant + 5)}`,
  references: ['https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api'],
});
