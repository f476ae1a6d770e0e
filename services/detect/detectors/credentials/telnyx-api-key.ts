import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'TELNYX_API_KEY',
  name: 'Telnyx API key',
  literals: ['KEY0'],
  source: 'KEY0[0-9A-F]{3}(?<secret>[0-9A-F]{28}_[A-Za-z0-9]{22})',
  most: 62,
  make: (variant) =>
    fakeSecret('KEY0', 3, 'hexUpper', variant) +
    fakeSecret('', 28, 'hexUpper', variant + 10) +
    fakeSecret('_', 22, 'base62', variant + 20),
  references: ['https://developers.telnyx.com/docs/account/api-key'],
});
