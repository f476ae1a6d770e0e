import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ZOHO_TOKEN',
  name: 'Zoho OAuth token',
  literals: ['1000.'],
  source: '1000\\.(?<secret>[a-f0-9]{32}\\.[a-f0-9]{32})',
  most: 70,
  make: (variant) => fakeSecret('1000.', 32, 'hex', variant) + fakeSecret('.', 32, 'hex', variant + 10),
  references: ['https://www.zoho.com/accounts/protocol/oauth.html'],
});
