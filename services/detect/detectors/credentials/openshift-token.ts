import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'OPENSHIFT_TOKEN',
  name: 'OpenShift user token',
  literals: ['sha256~'],
  source: 'sha256~(?<secret>[A-Za-z0-9_-]{43})',
  most: 52,
  make: (variant) => fakeSecret('sha256~', 43, 'base64url', variant),
  references: ['https://docs.openshift.com/container-platform/latest/authentication/index.html'],
});
