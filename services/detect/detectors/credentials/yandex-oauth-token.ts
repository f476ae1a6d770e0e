import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'YANDEX_OAUTH_TOKEN',
  name: 'Yandex OAuth token',
  literals: ['y0_', 'y1_', 'y2_', 'y3_'],
  source: 'y[0-3]_(?<secret>[A-Za-z0-9_-]{52,60})',
  most: 64,
  make: (variant) => fakeSecret('y0_', 52, 'base64url', variant),
  references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token'],
});
